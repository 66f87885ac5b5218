using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Responses;

/// <summary>
/// <c>x-response-formats</c> of a query parameter: its value decides what the response holds, so each value is a method and
/// the parameter is no argument. <c>{ raw: { method: Raw, schema: {...} }, stream: { method: Stream, stream: true } }</c>.
/// </summary>
internal static class ResponseFormatTranslation
{
    public const string Extension = "x-response-formats";

    /// <summary>The parameter that has usable formats, or null.</summary>
    public static Parameter? ParameterOf(Operation operation, TypeTranslation types, TranslationContext context)
    {
        Parameter? found = null;
        foreach (Parameter parameter in operation.Parameters)
        {
            if (parameter.At.To(Extension) is not { } formats)
            {
                continue;
            }

            bool isEnum = parameter.Schema is { } schema && types.Shapes.Resolve(schema).Shape is EnumShape;
            if (parameter.In == ParameterLocation.Query && isEnum && formats.IsObject() && found is null)
            {
                found = parameter;
            }
            else
            {
                context.Report(DiagnosticCatalog.ExtensionIgnored(formats.Location, Extension, "it must be an object on a query parameter with an enum, once in an operation"));
            }
        }

        return found;
    }

    /// <summary>The methods beside the plain one, in the order of the extension.</summary>
    public static IEnumerable<ResponseFormat> Formats(Parameter parameter, TranslationContext context)
    {
        Schema schema = parameter.Schema!;
        Schema values = schema.Enum is null ? schema.Reference?.Target ?? schema : schema;
        string? plain = (schema.Default ?? values.Default) is { } node ? (schema.At with { Node = node }).Source() : null;
        foreach ((string value, Cursor format) in parameter.At.To(Extension)!.Value.Members())
        {
            EnumMember? member = values.EnumMembers.FirstOrDefault(one => one.At.Source() == value);
            if (member is null)
            {
                context.Report(DiagnosticCatalog.ExtensionIgnored(format.Location, Extension, $"'{value}' is not one of the parameter's values"));
            }
            else if (value == plain)
            {
                continue;
            }
            else if (format.To("method")?.Text() is not { } suffix || !Identifier.IsValid("A" + suffix))
            {
                context.Report(DiagnosticCatalog.ExtensionIgnored(format.Location, Extension, $"'method' of '{value}' must consist of letters and digits"));
            }
            else
            {
                string? words = format.To("description")?.Text() ?? member.Description;
                yield return new ResponseFormat(
                    suffix,
                    EquatableArray.Of(new FixedQuery(parameter.Name, value)),
                    format.To("schema") is { } at ? schema.Elsewhere(at) : null,
                    format.To("stream")?.Flag() == true,
                    words);
            }
        }
    }
}

/// <summary>A format of an operation's response.</summary>
/// <param name="Suffix">What its method's name has after the operation's.</param>
/// <param name="Fixed">What asks for it.</param>
/// <param name="Schema">What the response then holds; null for the operation's own.</param>
/// <param name="IsStream">Whether the bytes are passed on as they arrive.</param>
/// <param name="Words">The description's words for it.</param>
internal sealed record ResponseFormat(string Suffix, EquatableArray<FixedQuery> Fixed, Schema? Schema, bool IsStream, string? Words);
