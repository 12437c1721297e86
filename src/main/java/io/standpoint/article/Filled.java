package io.standpoint.article;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Left out, or with something in it that can be seen. */
@Documented
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Filled.Validator.class)
@interface Filled {

    String message() default "must not be blank: leave it out or fill it in";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** White space of any script is blank, and so are characters that only join or direct others. */
    final class Validator implements ConstraintValidator<Filled, String> {

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null
                    || !NameKey.fold(value)
                            .codePoints()
                            .allMatch(point -> Character.getType(point) == Character.FORMAT);
        }
    }
}
