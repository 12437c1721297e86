package io.standpoint.model;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Binds the native library under ND4J to one core for each calling thread. Sharing one small batch between two cores
 * costs more in handing over than it saves in work.
 *
 * <p>OpenMP takes its number of threads from the environment variable {@code OMP_NUM_THREADS} when the library is
 * loaded, and a Java program cannot set that for itself. What it can set later counts for the calling thread only: a
 * new thread starts with the number of cores again. So whoever calls ND4J from a thread of its own calls
 * {@link #initialize()} there first.
 */
public final class NativeMath {

    private static final String MAX_PHYSICAL_BYTES = "org.bytedeco.javacpp.maxphysicalbytes";

    private NativeMath() {}

    /**
     * Loads the native library, where that has not happened yet, and binds the calling thread to one core. May be
     * called as often as one likes, by any thread; costs less than a microsecond after the first call.
     */
    public static void initialize() {
        Library.OPERATIONS.setOmpNumThreads(1);
    }

    /** What counts for the whole process: done once, when first used, by the class loader's lock. */
    private static final class Library {

        private static final NativeOps OPERATIONS = load();

        private static NativeOps load() {
            // Read once, when JavaCPP is loaded. Its default asks the system for the memory in use at every allocation.
            if (System.getProperty(MAX_PHYSICAL_BYTES) == null) {
                System.setProperty(MAX_PHYSICAL_BYTES, "0");
            }
            // How many threads of its own pool an operation takes; the size of the pool cannot be changed.
            Nd4j.getEnvironment().setMaxMasterThreads(1);
            // OpenBLAS has one pool of its own, which all threads that multiply would wait for.
            Nd4j.factory().blas().setMaxThreads(1);
            return NativeOpsHolder.getInstance().getDeviceNativeOps();
        }
    }
}
