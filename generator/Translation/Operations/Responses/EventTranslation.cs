using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Responses;

/// <summary>
/// What event streams carry. A schema may be that of the data, or of the event: of an <c>itemSchema</c> an object with <c>data</c>, of
/// a <c>schema</c> one with <c>event</c> and <c>data</c>. It may have branches, each for an event of another name.
/// </summary>
internal sealed class EventTranslation(TypeTranslation types)
{
    // What many streams end with; the runtime library ends there.
    private const string EndOfStream = "[DONE]";

    /// <param name="type">The media type.</param>
    /// <param name="operationName">What types of the operation begin with.</param>
    public EventData Of(MediaType type, string operationName)
    {
        Schema? schema = type.ItemSchema ?? ItemOf(type.Schema);
        if (schema is null || IsText(schema))
        {
            return new TextData();
        }

        string name = operationName + "Event";
        List<EventShape> events = [.. EventsOf(schema, data: null, type: null, depth: 0)];
        bool isEvent = events.Exists(one => one.Data is not null)
            && events.TrueForAll(one => type.ItemSchema is null ? one.HasName : one.HasName || one.Data is not null);
        if (!isEvent)
        {
            return new JsonData(types.Use(schema, name));
        }

        // One without data is never heard of (HTML Living Standard, 9.2.6).
        events.RemoveAll(one => one.Data is null || Constants.Of(one.Data) is [EndOfStream]);
        return events.Count > 1 && events.TrueForAll(one => one.Type is not null) ? Named(events, name)
            : events.Count > 0 && DataOf(events[0].Data!, name) is { } data ? new JsonData(data)
            : new TextData();
    }

    /// <summary>The schema of an item: of a list, what the list is of.</summary>
    public static Schema? ItemOf(Schema? schema) => (schema?.Reference?.Target ?? schema) is { Types: JsonTypes.Array, Items: { } items } ? items : schema;

    private NamedData Named(List<EventShape> events, string name)
    {
        string className = types.NameFor(name);
        Scope names = Scope.Exact(reservedSuffix: "Event");
        names.Reserve("Unknown");
        Scope arguments = Scope.Exact(reservedSuffix: "Event");
        arguments.Reserve("unknown");
        return new NamedData(className, events
            .GroupBy(one => one.Type!, StringComparer.Ordinal)
            .Select(group => group.First())
            .Select(one =>
            {
                string caseName = names.Give(Identifier.Pascal(one.Type!), Identifier.SpelledPascal(one.Type!));
                DocComment words = new(DocTranslation.Words(one.Schema.Description) ?? DocTranslation.Words(one.Data!.Description), null, null);
                return new EventCase(one.Type!, caseName, arguments.Give(Identifier.Camel(caseName)), DataOf(one.Data!, Identifier.Inside(name, one.Type!)), words);
            })
            .ToEquatableArray());
    }

    // Null for text.
    private TypeRef? DataOf(Schema data, string name)
    {
        Schema behind = types.Shapes.Resolve(data).Schema;
        return IsText(data) ? null : types.Use(behind.ContentSchema ?? data, name);
    }

    // Data is text by itself (3.2): a schema that names its media type needs no type beside it, and one of what is in text is none of JSON.
    private bool IsText(Schema schema)
    {
        (Schema behind, Shape shape, _) = types.Shapes.Resolve(schema);
        bool isString = shape is ScalarShape { Format: ScalarFormat.String } or EnumShape { ValueType: EnumValueType.String };
        bool isNamed = behind is { ContentMediaType: { } name, Types: JsonTypes.None or JsonTypes.String } && !MediaTypes.IsJsonName(name);
        return isNamed || (isString && behind.ContentSchema is null);
    }

    // What branches do not say, the schema around them does.
    private static IEnumerable<EventShape> EventsOf(Schema schema, Schema? data, string? type, int depth)
    {
        const int MaxDepth = 8;
        Schema behind = Behind(schema);
        Schema? Find(string property) => behind.AllOf.Select(Behind).Append(behind)
            .SelectMany(part => part.Properties).LastOrDefault(one => one.Name == property)?.Schema;
        data = Find("data") ?? data;
        type = Find("event") is { } name && Constants.Of(Behind(name)) is [var constant] ? constant : type;
        IReadOnlyList<Schema> branches = behind.OneOf.Count > 0 ? behind.OneOf : behind.AnyOf;
        if (branches.Count > 0 && depth < MaxDepth)
        {
            return branches.SelectMany(branch => EventsOf(branch, data, type, depth + 1));
        }

        return [new EventShape(behind, data, type, type is not null || Find("event") is not null)];
    }

    private static Schema Behind(Schema schema)
    {
        const int MaxReferences = 32;
        for (int i = 0; i < MaxReferences && schema.Reference?.Target is { } target; i++)
        {
            schema = target;
        }

        return schema;
    }

    /// <param name="Schema">The event's.</param>
    /// <param name="Data">Its data's; null where it has none.</param>
    /// <param name="Type">Its name; null where it has none or any.</param>
    /// <param name="HasName">Whether it says anything of its name.</param>
    private sealed record EventShape(Schema Schema, Schema? Data, string? Type, bool HasName);
}
