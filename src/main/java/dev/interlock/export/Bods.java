package dev.interlock.export;

import dev.interlock.model.Entity;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The Beneficial Ownership Data Standard, version 0.4: one array of statements, first about organizations and persons,
 * then about their {@link Interests}. The standard wants a date of every statement; where a fact has none, it is the last
 * day that the facts know of.
 */
final class Bods {
    private final Selection selection;
    private final JsonGenerator json;
    private final String lastDay;

    private Bods(Selection selection, JsonGenerator json) {
        this.selection = selection;
        this.json = json;
        this.lastDay = KnownUpTo.of(selection.view()).toString();
    }

    static void write(Selection selection, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartArray();
            new Bods(selection, json).statements();
            json.writeEndArray();
        }
    }

    private void statements() {
        for (Iterator<Entity> all =
                        selection.entities(EntityTable.ORGANIZATIONS).iterator();
                all.hasNext(); ) {
            Organization organization = (Organization) all.next();
            if (organization.kind() == OrganizationKind.PERSON) {
                person(organization);
            } else {
                entity(organization);
            }
        }
        for (Iterator<Interests.Relationship> all =
                        new Interests(selection).all().iterator();
                all.hasNext(); ) {
            relationship(all.next());
        }
    }

    private void begin(String type, String id, String record, Key subject, @Nullable LocalDate date) {
        json.writeStartObject();
        json.writeStringProperty("statementId", id);
        json.writeStringProperty("statementDate", date == null ? lastDay : date.toString());
        json.writeStringProperty("declarationSubject", subject.text());
        json.writeStringProperty("recordId", record);
        json.writeStringProperty("recordType", type);
        json.writeStringProperty("recordStatus", "new");
        json.writeObjectPropertyStart("publicationDetails");
        json.writeStringProperty("publicationDate", lastDay);
        json.writeStringProperty("bodsVersion", "0.4");
        json.writeObjectPropertyStart("publisher");
        json.writeStringProperty("name", "Interlock");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void details() {
        json.writeObjectPropertyStart("recordDetails");
        json.writeBooleanProperty("isComponent", false);
    }

    private void end() {
        json.writeEndObject();
        json.writeEndObject();
    }

    private void entity(Organization it) {
        begin("entity", Digest.ofContent("bods", it), it.slug().text(), it.slug(), null);
        details();
        json.writeObjectPropertyStart("entityType");
        json.writeStringProperty("type", type(it.kind()));
        json.writeStringProperty("details", it.kind().name());
        json.writeEndObject();
        if (it.kind() == OrganizationKind.UNNAMED) {
            json.writeObjectPropertyStart("unspecifiedEntityDetails");
            json.writeStringProperty("reason", "informationUnknownToPublisher");
            json.writeStringProperty("description", "stands for parties nobody named");
            json.writeEndObject();
        }
        json.writeStringProperty("name", it.name());
        if (!it.aliases().isEmpty()) {
            json.writeArrayPropertyStart("alternateNames");
            it.aliases().forEach(json::writeString);
            json.writeEndArray();
        }
        identifier(it);
        if (it.founded() != null) {
            json.writeStringProperty(
                    "foundingDate", LocalDate.of(it.founded(), 1, 1).toString());
        }
        seat(it);
        json.writeObjectPropertyStart("publicListing");
        json.writeBooleanProperty("hasPublicListing", it.listed());
        json.writeEndObject();
        end();
    }

    private void person(Organization it) {
        begin("person", Digest.ofContent("bods", it), it.slug().text(), it.slug(), null);
        details();
        json.writeStringProperty("personType", "knownPerson");
        json.writeArrayPropertyStart("names");
        json.writeStartObject();
        json.writeStringProperty("fullName", it.name());
        json.writeEndObject();
        for (String alias : it.aliases()) {
            json.writeStartObject();
            json.writeStringProperty("type", "alternative");
            json.writeStringProperty("fullName", alias);
            json.writeEndObject();
        }
        json.writeEndArray();
        identifier(it);
        end();
    }

    private void identifier(Organization it) {
        json.writeArrayPropertyStart("identifiers");
        json.writeStartObject();
        json.writeStringProperty("id", it.slug().text());
        json.writeStringProperty("schemeName", "Interlock");
        json.writeEndObject();
        json.writeEndArray();
    }

    /** The country is that of the seat; where an organization is registered is not known. */
    private void seat(Organization it) {
        if (it.country() != null) {
            String code = it.country().code();
            json.writeArrayPropertyStart("addresses");
            json.writeStartObject();
            json.writeStringProperty("type", "business");
            json.writeObjectPropertyStart("country");
            json.writeStringProperty(
                    "name", new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH));
            json.writeStringProperty("code", code);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private static String type(OrganizationKind kind) {
        return switch (kind) {
            case COMPANY -> "registeredEntity";
            case FUND, RESEARCH_INSTITUTE -> "legalEntity";
            case PUBLIC_BODY -> "stateBody";
            case UNNAMED -> "unknownEntity";
            case PERSON -> throw new IllegalArgumentException("a person is no entity");
        };
    }

    private void relationship(Interests.Relationship it) {
        String record = it.fact().getClass().getSimpleName() + ":" + it.fact().key();
        begin("relationship", Digest.ofContent("bods relationship", it.fact()), record, it.subject(), it.date());
        sources(it);
        details();
        json.writeStringProperty("subject", it.subject().text());
        json.writeStringProperty("interestedParty", it.party().text());
        json.writeArrayPropertyStart("interests");
        it.kinds().forEach(this::interest);
        json.writeEndArray();
        end();
    }

    private void interest(Interests.Kind it) {
        json.writeStartObject();
        json.writeStringProperty("type", it.type());
        json.writeStringProperty("directOrIndirect", "unknown");
        json.writeStringProperty("details", it.details());
        if (it.percent() != null || it.above() != null) {
            json.writeObjectPropertyStart("share");
            if (it.percent() != null) {
                json.writeNumberProperty("exact", it.percent());
            }
            if (it.above() != null) {
                json.writeNumberProperty("exclusiveMinimum", it.above());
            }
            json.writeEndObject();
        }
        if (it.from() != null) {
            json.writeStringProperty("startDate", it.from().toString());
        }
        if (it.until() != null) {
            json.writeStringProperty("endDate", it.until().toString());
        }
        json.writeEndObject();
    }

    /** The first page as the source, the others and what the facts say beside as annotations. */
    private void sources(Interests.Relationship it) {
        List<Source> sources = it.sources().stream().map(this::source).toList();
        if (!sources.isEmpty()) {
            Source first = sources.get(0);
            json.writeObjectPropertyStart("source");
            json.writeArrayPropertyStart("type");
            json.writeString("thirdParty");
            json.writeEndArray();
            json.writeStringProperty("description", first.title());
            json.writeStringProperty("url", first.url().toASCIIString());
            json.writeArrayPropertyStart("assertedBy");
            json.writeStartObject();
            json.writeStringProperty("name", first.publisher());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("annotations");
        sources.stream()
                .skip(1)
                .forEach(source ->
                        annotation("linking", source.title(), source.url().toASCIIString()));
        if (it.status() != null) {
            annotation("commenting", "status " + it.status() + (it.note() == null ? "" : ": " + it.note()), null);
        }
        json.writeEndArray();
    }

    private Source source(Key key) {
        int row = selection.view().graph().sources().find(key.text());
        return (Source) Objects.requireNonNull(selection.entity(EntityTable.SOURCES, row));
    }

    private void annotation(String motivation, String description, @Nullable String url) {
        json.writeStartObject();
        json.writeStringProperty("statementPointerTarget", "");
        json.writeStringProperty("motivation", motivation);
        json.writeStringProperty("description", description);
        if (url != null) {
            json.writeStringProperty("url", url);
        }
        json.writeEndObject();
    }
}
