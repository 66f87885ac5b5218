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
/// The data of event streams (<c>text/event-stream</c>). The schema describes either the data or the event. It describes the event if it is an
/// <c>itemSchema</c> with the property <c>data</c>, or a <c>schema</c> with the properties <c>event</c> and <c>data</c>. Its branches can describe
/// events of different types. For example, <c>{ event: { const: created }, data: { $ref: Pet } }</c> is an event whose data is a <c>Pet</c>.
/// </summary>
internal sealed class EventTranslation(TypeTranslation types)
{
    // The data with which many streams end. The runtime library does not return that event.
    private const string EndOfStream = "[DONE]";

    /// <summary>Returns the data of an event stream.</summary>
    /// <param name="type">The media type.</param>
    /// <param name="operationName">The prefix of the names of the operation's types.</param>
    public EventData Of(MediaType type, string operationName)
    {
        Schema? schema = type.ItemSchema ?? ItemOf(type.Schema);
        if (schema is null || IsText(schema))
        {
            return new TextData();
        }

        string name = operationName + "Event";
        List<EventShape> events = EventsOf(schema);
        bool isEvent = events.Exists(one => one.Data is not null)
            && events.TrueForAll(one => type.ItemSchema is null ? one.HasName : one.HasName || one.Data is not null);
        if (!isEvent)
        {
            return new JsonData(types.Use(schema, name));
        }

        // Events without data are not dispatched (HTML Living Standard, section 9.2.6).
        events.RemoveAll(one => one.Data is null || Constants.Of(one.Data) is [EndOfStream]);
        return events.Count > 1 && events.TrueForAll(one => one.Type is not null) ? Named(events, name)
            : events.Count > 0 && DataOf(events[0].Data!, name) is { } data ? new JsonData(data)
            : new TextData();
    }

    /// <summary>Returns the schema of an item of a sequence: <c>items</c> of an array, or the schema itself.</summary>
    public static Schema? ItemOf(Schema? schema) =>
        schema?.Dereferenced() is { Types: JsonTypes.Array, Items: { } items } ? items : schema;

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
                string caseName = names.Give(Identifier.Pascal(one.Type!), Identifier.SpelledPascal, one.Type!);
                string? description = DocTranslation.TextOf(one.Schema.Description) ?? DocTranslation.TextOf(one.Data!.Description);
                return new EventCase(
                    one.Type!,
                    caseName,
                    arguments.Give(Identifier.Camel(caseName)),
                    DataOf(one.Data!, Identifier.Inside(name, one.Type!)),
                    new DocComment(description, null, null));
            })
            .ToEquatableArray());
    }

    // Returns null for text.
    private TypeRef? DataOf(Schema data, string name) =>
        IsText(data) ? null : types.Use(types.Shapes.Resolve(data).Schema.Origin.ContentSchema ?? data, name);

    // In 3.2, data is a string. Its contentMediaType can be declared without a type, and its contentSchema describes JSON in the string.
    private bool IsText(Schema schema)
    {
        (SchemaExpression resolved, Shape shape, _) = types.Shapes.Resolve(schema);
        bool isString = shape is ScalarShape { Format: ScalarFormat.String } or EnumShape { ValueType: EnumValueType.String };
        bool isOtherContent = resolved is { Origin.ContentMediaType: { } name, Types: JsonTypes.None or JsonTypes.String }
            && !MediaTypes.IsJsonName(name);
        return isOtherContent || (isString && resolved.Origin.ContentSchema is null);
    }

    // A branch inherits data and event from the schema that contains it.
    private static List<EventShape> EventsOf(Schema schema)
    {
        const int MaxDepth = 8;
        var events = new List<EventShape>();
        var visited = new HashSet<(Schema Schema, Schema? Data, string? Type)>();
        Visit(schema, data: null, type: null, depth: 0);
        return events;

        void Visit(Schema branch, Schema? data, string? type, int depth)
        {
            Schema resolved = TargetOf(branch);
            Schema? name = PropertyOf(resolved, "event");
            data = PropertyOf(resolved, "data") ?? data;
            type = name is not null && Constants.Of(TargetOf(name)) is [var constant] ? constant : type;
            IReadOnlyList<Schema> branches = resolved.OneOf.Count > 0 ? resolved.OneOf : resolved.AnyOf;
            if (branches.Count == 0 || depth == MaxDepth)
            {
                events.Add(new EventShape(resolved, data, type, type is not null || name is not null));
            }
            else if (visited.Add((resolved, data, type)))
            {
                foreach (Schema next in branches)
                {
                    Visit(next, data, type, depth + 1);
                }
            }
        }
    }

    private static Schema? PropertyOf(Schema schema, string name) => schema.AllOf
        .Select(TargetOf)
        .Append(schema)
        .SelectMany(part => part.Properties)
        .LastOrDefault(property => property.Name == name)?.Schema;

    // Unlike SchemaStructure.Followed, ignores keywords beside a reference.
    private static Schema TargetOf(Schema schema)
    {
        const int MaxReferences = 32;
        for (int i = 0; i < MaxReferences && schema.Reference?.Target is { } target; i++)
        {
            schema = target;
        }

        return schema;
    }

    /// <summary>An event that a schema or one of its branches describes.</summary>
    /// <param name="Schema">The schema of the event.</param>
    /// <param name="Data">The schema of its data; null if it declares none.</param>
    /// <param name="Type">The only value of <c>event</c>; null if there is none or it can have any value.</param>
    /// <param name="HasName">Whether it declares <c>event</c>.</param>
    private sealed record EventShape(Schema Schema, Schema? Data, string? Type, bool HasName);
}
