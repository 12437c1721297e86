package io.standpoint.article;

import io.standpoint.model.Stance;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A stance as its label. */
@Converter(autoApply = true)
public class StanceColumn implements AttributeConverter<Stance, String> {

    @Override
    public String convertToDatabaseColumn(Stance stance) {
        return stance == null ? null : stance.label();
    }

    @Override
    public Stance convertToEntityAttribute(String label) {
        return label == null ? null : Stance.ofLabel(label);
    }
}
