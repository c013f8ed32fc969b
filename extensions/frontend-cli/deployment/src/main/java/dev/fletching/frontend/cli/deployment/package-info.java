/**
 * What the command line adds when an application is built.
 */
@NullMarked
package dev.fletching.frontend.cli.deployment;

import org.jspecify.annotations.NullMarked;
