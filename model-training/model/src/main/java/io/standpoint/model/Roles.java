package io.standpoint.model;

import java.util.List;
import java.util.Set;

/**
 * Guesses from word order whether the subject does what a rated word says or has it done to it: in English the one who
 * acts stands before an active verb, and the one who is acted on behind it; a passive turns this round.
 */
final class Roles {

    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "get", "gets", "got");
    private static final Set<String> ENDS = Set.of(".", "!", "?", ";", ":", "“", "”", "\"");
    private static final int REACH = 4;
    private static final int PASSIVE_REACH = 3;

    private final List<String> tokens;
    private final List<float[]> ratings;

    Roles(List<String> tokens, List<float[]> ratings) {
        this.tokens = tokens;
        this.ratings = ratings;
    }

    /** What is said of the subject at one mention: the positive and the negative part, each at least 0. */
    float[] at(int mention) {
        float[] said = new float[2];
        int after = nearest(mention, 1);
        if (after >= 0) {
            add(said, after, isPassive(after) ? Lexicon.TARGET : Lexicon.AGENT);
        }
        int before = nearest(mention, -1);
        if (before >= 0) {
            add(said, before, isPassive(before) && "by".equals(token(mention - 1)) ? Lexicon.AGENT : Lexicon.TARGET);
        }
        return said;
    }

    private void add(float[] said, int word, int role) {
        said[0] += ratings.get(word)[role];
        said[1] += ratings.get(word)[role + 1];
    }

    /** The nearest word in a direction that is rated for agent or target, or -1. */
    private int nearest(int mention, int step) {
        for (int i = mention + step, seen = 0; seen < REACH; i += step, seen++) {
            if (ENDS.contains(token(i))) {
                return -1;
            }
            if (i >= 0 && i < tokens.size() && isRated(ratings.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isRated(float... parts) {
        return parts[Lexicon.AGENT] + parts[Lexicon.AGENT + 1] + parts[Lexicon.TARGET] + parts[Lexicon.TARGET + 1] > 0;
    }

    private boolean isPassive(int verb) {
        for (int i = verb - 1; i >= verb - PASSIVE_REACH; i--) {
            if (BE.contains(token(i))) {
                return token(verb).endsWith("ed") || "by".equals(token(verb + 1));
            }
        }
        return false;
    }

    private String token(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at) : ".";
    }
}
