package dev.fletching.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockFactory;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/** What a native executable puts in place of parts of Lucene; the JVM never loads it. */
final class NativeSubstitutions {

    private NativeSubstitutions() {}

    /** Whether the builder of the executable lacks the module behind {@code java.lang.foreign}; a complete GraalVM has it. */
    static final class WithoutForeignMemory implements BooleanSupplier {

        @Override
        public boolean getAsBoolean() {
            return ModuleLayer.boot().findModule("org.graalvm.nativeimage.foreign").isEmpty();
        }
    }
}

/** Keeps Lucene's own mapping, which cannot be built without foreign memory, out of reach of any caller. */
@TargetClass(value = FSDirectory.class, onlyWith = NativeSubstitutions.WithoutForeignMemory.class)
final class FsDirectorySubstitution {

    private FsDirectorySubstitution() {}

    @Substitute
    public static FSDirectory open(Path path) throws IOException {
        return new BufferMappedDirectory(path);
    }

    @Substitute
    public static FSDirectory open(Path path, LockFactory lockFactory) throws IOException {
        return new BufferMappedDirectory(path, lockFactory);
    }
}
