using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Writes the statement that puts the body into a call.</summary>
internal static class BodyEmission
{
    public static void Write(SourceWriter writer, RequestBody body, ApiHeader header)
    {
        string value = CSharpText.Identifier(body.Name);
        JsonCode code = JsonCode.Outside(header);
        switch (body.Format)
        {
            case JsonFormat:
                string writeNull = body.IsRequired && body.Type.IsNullable ? ", writeNull: true" : "";
                writer.Line($"call.JsonBody({value}, {code.WriterNotNull(body.Type)}{Unless("application/json", body.MediaType)}{writeNull});");
                break;
            case JsonLinesFormat:
                TypeRef item = ((ListType)body.Type).Item;
                writer.Line($"call.JsonLinesBody({value}, {code.Writer(item)}, {CSharpText.Literal(body.MediaType)});");
                break;
            case FormFormat form:
                WriteForm(writer, body, form, code);
                break;
            case TextFormat:
                writer.Line($"call.TextBody({ArgumentCode.Value(body.Type, value, !body.IsRequired, isJson: false, header)}, {CSharpText.Literal(body.MediaType)});");
                break;
            case BinaryFormat:
                writer.Line($"call.BinaryBody({value}{Unless("application/octet-stream", body.MediaType)});");
                break;
            case GivenPartsFormat:
                writer.Line($"call.MultipartBody({value}{Unless("multipart/form-data", body.MediaType)});");
                break;
            case ItemPartsFormat items:
                WriteParts(writer, body, [Statement(items.Item, value, header)]);
                break;
            case PartsFormat parts:
                WriteParts(writer, body, Statements(parts, value, header));
                break;
            default:
                throw new InvalidOperationException("A body of an unknown kind: " + body.Format.GetType().Name);
        }
    }

    private static void WriteForm(SourceWriter writer, RequestBody body, FormFormat form, JsonCode code)
    {
        string mediaType = body.MediaType == "application/x-www-form-urlencoded" ? "" : ", mediaType: " + CSharpText.Literal(body.MediaType);
        string start = $"call.FormBody({CSharpText.Identifier(body.Name)}, {code.WriterNotNull(body.Type)}";
        if (form.Fields.Count == 0)
        {
            writer.Line($"{start}{mediaType});");
        }
        else
        {
            Signature.WriteArray(writer, $"{start}, new[]", form.Fields.Select(Field), $"{mediaType});");
        }
    }

    private static string Field(FormField field)
    {
        string name = CSharpText.Literal(field.WireName);
        return field.Style.IsJson
            ? $"{Names.Support}FormField.Json({name})"
            : $"{Names.Support}FormField.Styled({name}{Style(field.Style)}{(field.Style.AllowsReserved ? ", allowReserved: true" : "")})";
    }

    private static void WriteParts(SourceWriter writer, RequestBody body, IEnumerable<string> statements)
    {
        if (!body.IsRequired)
        {
            writer.Open($"if ({CSharpText.Identifier(body.Name)} is not null)");
        }

        writer.Line($"call.Multipart({Unless("multipart/form-data", body.MediaType).TrimStart(',', ' ')})");
        writer.Indent();
        writer.Line(string.Join("\n", statements) + ";");
        writer.Outdent();
        if (!body.IsRequired)
        {
            writer.Close();
        }
    }

    private static IEnumerable<string> Statements(PartsFormat format, string body, ApiHeader header)
    {
        foreach (Part part in format.Parts)
        {
            yield return Statement(part, $"{body}.{CSharpText.Identifier(part.Property)}", header, body);
        }

        if (format.ExtraParts is { } extraParts)
        {
            yield return $".Extra({body}.{CSharpText.Identifier(extraParts)})";
        }

        JsonCode code = JsonCode.Outside(header);
        foreach (PatternProperty pattern in format.Patterns)
        {
            yield return $".Extra({body}.{CSharpText.Identifier(pattern.PropertyName)}, {code.Writer(pattern.Value)})";
        }

        switch (format.Extra)
        {
            case CapturedExtra captured:
                yield return $".Extra({body}.{CSharpText.Identifier(captured.PropertyName)})";
                break;
            case TypedExtra typed:
                yield return $".Extra({body}.{CSharpText.Identifier(typed.PropertyName)}, {code.Writer(typed.Value)})";
                break;
        }
    }

    private static string Statement(Part part, string value, ApiHeader header, string body = "")
    {
        string name = part.WireName is null ? "null" : CSharpText.Literal(part.WireName);
        string code = part switch
        {
            ValuePart one => $".Value({name}, {value}, {JsonCode.Outside(header).WriterNotNull(one.Type)}{Unless("", one.ContentType ?? "")})",
            StyledPart one => $".Styled({name}, {value}, {JsonCode.Outside(header).WriterNotNull(one.Type)}{Style(one.Style)})",
            FilePart { Type: ListType } one => $".Files({name}, {value}{Unless("application/octet-stream", one.ContentType)})",
            FilePart one => $".File({name}, {value}{Unless("application/octet-stream", one.ContentType)})",
            NestedPart one => $".Nested({name}, {value}, {CSharpText.Literal(one.ContentType)})",
            _ => throw new InvalidOperationException("A part of an unknown kind: " + part.GetType().Name),
        };
        return code + string.Concat(part.Headers.Select(one => $"\n.Header({CSharpText.Literal(one.WireName)}, {HeaderValue(one.Value, body, header)})"));
    }

    private static string HeaderValue(PartHeaderValue value, string body, ApiHeader header) => value switch
    {
        FixedHeader one => CSharpText.Literal(one.Value),
        PropertyHeader one => ArgumentCode.Value(one.Type, $"{body}.{CSharpText.Identifier(one.Property)}", isNullable: true, isJson: false, header),
        _ => throw new InvalidOperationException("A header of an unknown kind: " + value.GetType().Name),
    };

    // What the method does by itself is not said.
    private static string Unless(string usual, string mediaType) => mediaType == usual ? "" : ", " + CSharpText.Literal(mediaType);

    private static string Style(ArgumentStyle style) =>
        (style.Word == StyleWord.Form ? "" : $", {Names.Support}ArgumentStyle.{style.Word}") + (style.IsExploded ? "" : ", explode: false");
}
