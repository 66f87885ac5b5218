using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Xml;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>The link of the chain that adds the body to a request.</summary>
internal static class BodyCode
{
    /// <summary>The link that adds a body.</summary>
    public static string Link(EmissionContext context, OperationBody body)
    {
        string value = CSharpText.Identifier(body.Name);
        JsonCode code = context.Json;
        string guard = MethodParameters.IsRequiredByCall(body) ? $".Require({value}, nameof({value}))\n" : "";
        return body.Format is JsonFormat ? Json(body, value, code) : (body.Format is XmlFormat ? "" : guard) + body.Format switch
        {
            XmlFormat xml => Xml(context, body, xml),
            JsonLinesFormat => $".JsonLinesBody({value}, {code.Writer(((ListType)body.Type).Item)}, {CSharpText.Literal(body.MediaType)})",
            FormFormat form => Form(context, body, form),
            TextFormat =>
                $".TextBody({ArgumentCode.Value(context, body.Type, value, !body.IsRequired, isJson: false)}, {CSharpText.Literal(body.MediaType)})",
            BinaryFormat => $".BinaryBody({value}{Unless("application/octet-stream", body.MediaType)})",
            GivenPartsFormat => $".MultipartBody({value}{Unless("multipart/form-data", body.MediaType)})",
            ItemPartsFormat items => Parts(body, [Statement(context, items.Item, "body")]),
            PartsFormat parts => Parts(body, Statements(context, parts)),
            _ => throw new InvalidOperationException("Unsupported body: " + body.Format.GetType().Name),
        };
    }

    private static string Json(OperationBody body, string value, JsonCode code)
    {
        bool sendsNull = body.IsRequired && body.Type.IsNullable;
        string mediaType = body.MediaType == "application/json" && !sendsNull ? "" : ", mediaType: " + CSharpText.Literal(body.MediaType);
        if (body.Type is NamedType { Kind: NamedKind.Object } && !sendsNull)
        {
            string required = MethodParameters.IsRequiredByCall(body) ? $", nameof({value})" : "";
            return $".ModelBody({value}{required}{mediaType})";
        }

        string ifNull = MethodParameters.IsRequiredByCall(body) ? $", required: nameof({value})" : sendsNull ? ", writeNull: true" : "";
        return $".JsonBody({value}, {code.ArgumentWriter(body.Type)}{mediaType}{ifNull})";
    }

    private static string Xml(EmissionContext context, OperationBody body, XmlFormat format)
    {
        string value = CSharpText.Identifier(body.Name);
        string required = MethodParameters.IsRequiredByCall(body) ? $", required: nameof({value})" : "";
        string root = XmlTypeEmission.Root(context, format.Root);
        return $".XmlBody({value}, {context.Json.ArgumentWriter(body.Type)}, {root}, {CSharpText.Literal(body.MediaType)}{required})";
    }

    private static string Form(EmissionContext context, OperationBody body, FormFormat form)
    {
        string mediaType = body.MediaType == "application/x-www-form-urlencoded" ? "" : ", mediaType: " + CSharpText.Literal(body.MediaType);
        string writer = body.Type is NamedType { Kind: NamedKind.Object } ? "" : ", " + context.Json.ArgumentWriter(body.Type);
        string start = $".FormBody({CSharpText.Identifier(body.Name)}{writer}";
        return form.Fields.Count == 0
            ? $"{start}{mediaType})"
            : WrappedCode.Array($"{start}, new[]", form.Fields.Select(field => Field(context, field))) + $"{mediaType})";
    }

    private static string Field(EmissionContext context, FormField field)
    {
        string name = CSharpText.Literal(field.WireName);
        return field.Style.IsJson
            ? $"{context.Names.FormField}.Json({name})"
            : $"{context.Names.FormField}.Styled({name}{Style(context, field.Style)}{(field.Style.AllowsReserved ? ", allowReserved: true" : "")})";
    }

    private static string Parts(OperationBody body, IEnumerable<string> statements) =>
        $".Multipart({CSharpText.Identifier(body.Name)}, static (parts, body) => parts\n"
        + $"{string.Join("\n", statements)}{Unless("multipart/form-data", body.MediaType)})";

    private static IEnumerable<string> Statements(EmissionContext context, PartsFormat format)
    {
        foreach (MultipartPart part in format.Parts)
        {
            yield return Statement(context, part, "body." + CSharpText.Identifier(part.Property));
        }

        if (format.ExtraParts is { } extraParts)
        {
            yield return $".Extra(body.{CSharpText.Identifier(extraParts)})";
        }

        JsonCode code = context.Json;
        foreach (PatternProperty pattern in format.Patterns)
        {
            yield return $".Extra(body.{CSharpText.Identifier(pattern.PropertyName)}, {code.Writer(pattern.Value)})";
        }

        switch (format.Extra)
        {
            case CapturedExtra captured:
                yield return $".Extra(body.{CSharpText.Identifier(captured.PropertyName)})";
                break;
            case TypedExtra typed:
                yield return $".Extra(body.{CSharpText.Identifier(typed.PropertyName)}, {code.Writer(typed.Value)})";
                break;
        }
    }

    private static string Statement(EmissionContext context, MultipartPart part, string value)
    {
        string name = part.WireName is null ? "null" : CSharpText.Literal(part.WireName);
        string code = part switch
        {
            ValuePart one => $".Value({name}, {value}, {Writer(context, part, one.Type)}{Unless("", one.ContentType ?? "")})",
            XmlPart one => $".Xml({name}, {value}, {Writer(context, part, one.Type)}, {XmlTypeEmission.Root(context, one.Root)}, "
                + $"{CSharpText.Literal(one.ContentType)})",
            StyledPart one => $".Styled({name}, {value}, {Writer(context, part, one.Type)}{Style(context, one.Style)})",
            FilePart { Type: ListType } one => $".Files({name}, {value}{Unless("application/octet-stream", one.ContentType)})",
            FilePart one => $".File({name}, {value}{Unless("application/octet-stream", one.ContentType)})",
            NestedPart one => $".Nested({name}, {value}, {CSharpText.Literal(one.ContentType)})",
            _ => throw new InvalidOperationException("Unsupported part: " + part.GetType().Name),
        };
        return code + string.Concat(part.Headers.Select(one => $"\n.Header({CSharpText.Literal(one.WireName)}, {HeaderValue(context, one.Value)})"));
    }

    // The part without a name is the argument itself.
    private static string Writer(EmissionContext context, MultipartPart part, TypeRef type) => part.WireName is null
        ? context.Json.ArgumentWriter(type)
        : context.Json.Writer(type with { IsNullable = false });

    private static string HeaderValue(EmissionContext context, PartHeaderValue value) => value switch
    {
        FixedHeader one => CSharpText.Literal(one.Value),
        PropertyHeader one => ArgumentCode.Value(context, one.Type, "body." + CSharpText.Identifier(one.Property), isNullable: true, isJson: false),
        _ => throw new InvalidOperationException("Unsupported header: " + value.GetType().Name),
    };

    // Arguments that equal the default are omitted.
    private static string Unless(string defaultValue, string mediaType) => mediaType == defaultValue ? "" : ", " + CSharpText.Literal(mediaType);

    private static string Style(EmissionContext context, ParameterSerialization style) =>
        (style.Style == SerializationStyle.Form ? "" : $", {context.Names.ArgumentStyle}.{style.Style}")
        + (style.IsExploded ? "" : ", explode: false");
}
