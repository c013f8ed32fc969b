package dev.fletching.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockFactory;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * What native executables put in place of {@link FSDirectory#open} where their builder lacks {@code java.lang.foreign}: Lucene's
 * own mapping cannot be built then, so it must be out of reach of any caller. The JVM never loads this class.
 */
@TargetClass(value = FSDirectory.class, onlyWith = FsDirectorySubstitution.WithoutForeignMemory.class)
final class FsDirectorySubstitution {

    private FsDirectorySubstitution() {}

    @Substitute
    public static FSDirectory open(Path path) throws IOException {
        return new BufferMappedDirectory(path);
    }

    @Substitute
    public static FSDirectory open(Path path, LockFactory locks) throws IOException {
        return new BufferMappedDirectory(path, locks);
    }

    /** Asks the builder for the module behind {@code java.lang.foreign}, which a complete GraalVM has. */
    static final class WithoutForeignMemory implements BooleanSupplier {

        @Override
        public boolean getAsBoolean() {
            return ModuleLayer.boot().findModule("org.graalvm.nativeimage.foreign").isEmpty();
        }
    }
}
