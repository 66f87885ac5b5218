using System.Text.Json.Nodes;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Requests;

/// <summary>Reads the values of parameters from their serialized forms.</summary>
internal static class ParameterReader
{
    /// <summary>Reads a parameter of the path, a header or a cookie. A header or cookie is not percent-encoded.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="text">The value, decoded.</param>
    /// <param name="isWellFormed">Whether the text has the form that the style prescribes.</param>
    public static JsonNode? Read(Parameter parameter, string text, out bool isWellFormed)
    {
        isWellFormed = true;
        if (parameter.Content.Count > 0)
        {
            isWellFormed = BodyJson.TryParse(text, out JsonNode? json) || !MediaTypes.IsJson(parameter.Content[0].Name);
            return isWellFormed && json is not null ? json : text;
        }

        switch (parameter.Style)
        {
            case ParameterStyle.Label:
                isWellFormed = text.StartsWith('.');
                return Structured(parameter.Schema, text.TrimStart('.'), parameter.Explode ? '.' : ',', parameter.Explode);
            case ParameterStyle.Matrix:
                isWellFormed = text.StartsWith(';');
                return Matrix(parameter, text.TrimStart(';'));
            default:
                return Structured(parameter.Schema, text, SeparatorOf(parameter.Style), parameter.Explode);
        }
    }

    /// <summary>Reads a parameter of the query, whose value may have several pairs. Returns false if there is none.</summary>
    public static bool TryReadQuery(Parameter parameter, IReadOnlyList<(string Name, string Value)> pairs, out JsonNode? value)
    {
        string name = parameter.Name;
        JsonTypes types = TextValues.TypesOf(parameter.Schema);
        if (types.HasFlag(JsonTypes.Object) && parameter.Content.Count == 0
            && (parameter.Style == ParameterStyle.DeepObject || pairs.Any(pair => pair.Name.StartsWith(name + "[", StringComparison.Ordinal))))
        {
            return FormFields.TryReadDeep(parameter.Schema, name, pairs, out value);
        }

        (string Name, string Value)[] own = [.. pairs.Where(pair => pair.Name == name || pair.Name == name + "[]")];
        if (own.Length == 0)
        {
            value = null;
            return parameter is { Explode: true, Style: ParameterStyle.Form, Schema: { } schema }
                && types.HasFlag(JsonTypes.Object) && TryReadExploded(schema, pairs, out value);
        }

        bool isArray = types.HasFlag(JsonTypes.Array) && parameter.Content.Count == 0;
        if (isArray && (parameter.Explode || own.Length > 1))
        {
            value = new JsonArray([.. own.Select(pair => TextValues.Of(QueryText.Decode(pair.Value), TextValues.ItemOf(parameter.Schema)))]);
            return true;
        }

        // Separators within items are percent-encoded, so the text is split before it is decoded.
        string text = own[^1].Value;
        char separator = SeparatorOf(parameter.Style);
        string[] encoded = separator switch { ' ' => ["%20", "+"], '|' => ["%7C", "%7c"], '\t' => ["%09"], _ => [] };
        foreach (string escape in encoded)
        {
            text = text.Replace(escape, separator.ToString(), StringComparison.Ordinal);
        }

        value = isArray && !text.Contains(separator, StringComparison.Ordinal) && separator == ','
            ? Structured(parameter.Schema, QueryText.Decode(text), separator, explode: false)
            : isArray ? new JsonArray([.. text.Split(separator)
                .Select(item => TextValues.Of(QueryText.Decode(item), TextValues.ItemOf(parameter.Schema)))])
            : Read(parameter, QueryText.Decode(text), out _);
        return true;
    }

    private static bool TryReadExploded(Schema schema, IReadOnlyList<(string Name, string Value)> pairs, out JsonNode? value)
    {
        HashSet<string> names = [.. TextValues.Parts(schema).SelectMany(part => part.Properties).Select(property => property.Name)];
        JsonObject map = [];
        foreach ((string name, string text) in pairs.Where(pair => names.Contains(pair.Name)))
        {
            map[name] = TextValues.Of(QueryText.Decode(text), TextValues.PropertyOf(schema, name));
        }

        value = map;
        return map.Count > 0;
    }

    private static JsonNode? Structured(Schema? schema, string text, char separator, bool explode)
    {
        JsonTypes types = TextValues.TypesOf(schema);
        if (types.HasFlag(JsonTypes.Array))
        {
            return text.Length == 0 ? [] : new JsonArray([.. text.Split(separator).Select(item => TextValues.Of(item, TextValues.ItemOf(schema)))]);
        }

        if (!types.HasFlag(JsonTypes.Object) || text is ['{', ..])
        {
            return TextValues.Of(text, schema);
        }

        JsonObject map = [];
        string[] pieces = text.Split(separator);
        for (int i = 0; i < pieces.Length; i += explode ? 1 : 2)
        {
            int equals = pieces[i].IndexOf('=', StringComparison.Ordinal);
            string name = explode && equals >= 0 ? pieces[i][..equals] : pieces[i];
            string value = explode ? pieces[i][(equals + 1)..] : i + 1 < pieces.Length ? pieces[i + 1] : "";
            map[name] = TextValues.Of(value, TextValues.PropertyOf(schema, name));
        }

        return map;
    }

    // ;color=blue,black ;color=blue;color=black ;R=100;G=200
    private static JsonNode? Matrix(Parameter parameter, string text)
    {
        string prefix = parameter.Name + "=";
        if (parameter.Explode && TextValues.TypesOf(parameter.Schema).HasFlag(JsonTypes.Object))
        {
            return Structured(parameter.Schema, text, ';', explode: true);
        }

        string joined = string.Join(',', text.Split(';').Select(item => item.StartsWith(prefix, StringComparison.Ordinal) ? item[prefix.Length..]
            : item));
        return Structured(parameter.Schema, joined, ',', explode: false);
    }

    private static char SeparatorOf(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => ' ',
        ParameterStyle.PipeDelimited => '|',
        ParameterStyle.TabDelimited => '\t',
        _ => ',',
    };
}
