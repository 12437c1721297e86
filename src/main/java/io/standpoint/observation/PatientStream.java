package io.standpoint.observation;

import io.netty.channel.ChannelFuture;
import io.vertx.core.Vertx;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** What a client reads, as long as it does: one that leaves it unread for too long is cut off. */
final class PatientStream extends OutputStream {

    private static final long NOT_WAITING = Long.MAX_VALUE;
    private static final long LOOKS = 4;

    private final OutputStream out;
    private final Vertx vertx;
    private final ConnectionBase connection;
    private final long timer;
    private volatile long waitingSince = NOT_WAITING;

    PatientStream(OutputStream out, RoutingContext context, Duration patience) {
        this.out = out;
        this.vertx = context.vertx();
        this.connection = (ConnectionBase) context.request().connection();
        long every = Math.max(1, patience.toMillis() / LOOKS);
        timer = vertx.setPeriodic(every, look -> {
            if (waitingSince != NOT_WAITING && System.nanoTime() - waitingSince > patience.toNanos()) {
                breakOff();
            }
        });
    }

    @Override
    public void write(int unit) throws IOException {
        write(new byte[] {(byte) unit}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        waitingSince = System.nanoTime();
        try {
            out.write(bytes, offset, length);
        } finally {
            waitingSince = NOT_WAITING;
        }
    }

    @Override
    public void flush() throws IOException {
        waitingSince = System.nanoTime();
        try {
            out.flush();
        } finally {
            waitingSince = NOT_WAITING;
        }
    }

    /** Ends the connection at once, so that no client takes what it got for whole. */
    void breakOff() {
        // Neither the connection nor its channel, which would first send what is written, and what is written meanwhile
        ChannelFuture unused = connection.channelHandlerContext().close();
    }

    /** The client's end stays open: what it was sent may not be whole. */
    @Override
    public void close() {
        vertx.cancelTimer(timer);
    }
}
