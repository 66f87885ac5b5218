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
/// The extension <c>x-response-formats</c> of a query parameter whose value selects the response format. Each value has a method, and the methods
/// do not have the parameter. For example, <c>{ raw: { method: Raw, schema: {...} }, stream: { method: Stream, stream: true } }</c> of
/// <c>listPets</c> adds <c>ListRawAsync</c> and <c>ListStreamAsync</c>.
/// </summary>
internal static class ResponseFormatTranslation
{
    private const string Extension = "x-response-formats";

    /// <summary>Returns the parameter with valid formats, or null.</summary>
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
                context.Report(DiagnosticCatalog.ExtensionIgnored(
                    formats.Location, Extension, "it must be an object on a query parameter with an enum, once in an operation"));
            }
        }

        return found;
    }

    /// <summary>Returns the formats except the default one, in the order of the extension.</summary>
    public static IEnumerable<ResponseFormat> Formats(Parameter parameter, TranslationContext context)
    {
        Schema schema = parameter.Schema!;
        Schema values = schema.Enum is null ? schema.Dereferenced() : schema;
        string? defaultValue = (schema.Default ?? values.Default) is { } node ? (schema.At with { Node = node }).Source() : null;
        foreach (ParameterResponseFormat format in parameter.ResponseFormats)
        {
            string value = format.Value;
            EnumMember? member = values.EnumMembers.FirstOrDefault(one => one.At.Source() == value);
            if (member is null)
            {
                context.Report(DiagnosticCatalog.ExtensionIgnored(format.Location, Extension, $"'{value}' is not one of the parameter's values"));
            }
            else if (value == defaultValue)
            {
                continue;
            }
            else if (format.Method is not { } suffix || !Identifier.IsValid("A" + suffix))
            {
                context.Report(DiagnosticCatalog.ExtensionIgnored(
                    format.Location, Extension, $"'method' of '{value}' must consist of letters and digits"));
            }
            else
            {
                yield return new ResponseFormat(
                    suffix,
                    EquatableArray.Of(new FixedQuery(parameter.Name, value)),
                    format.Schema,
                    format.IsStream,
                    format.Description ?? member.Description);
            }
        }
    }
}

/// <summary>A response format of an operation.</summary>
/// <param name="Suffix">The suffix of its method's name.</param>
/// <param name="Fixed">The query pair that requests it.</param>
/// <param name="Schema">The schema of the response; null for the schema of the operation.</param>
/// <param name="IsStream">Whether the method returns the content as a stream.</param>
/// <param name="Description">The documentation of the format.</param>
internal sealed record ResponseFormat(string Suffix, EquatableArray<FixedQuery> Fixed, Schema? Schema, bool IsStream, string? Description);
