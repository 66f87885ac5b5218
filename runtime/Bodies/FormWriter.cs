using System.Text;
using System.Text.Json;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// Writes the members of a JSON object as <c>application/x-www-form-urlencoded</c> (OpenAPI, Encoding Object): a scalar as it is, an
/// object as JSON, an array as a pair for each item, unless a field says otherwise. Null is not sent.
/// </summary>
internal static class FormWriter
{
    public const string MediaType = "application/x-www-form-urlencoded";

    public static string Write(JsonElement form, IReadOnlyList<FormField> fields)
    {
        StringBuilder text = new();
        foreach (JsonProperty member in form.EnumerateObject())
        {
            FormField? field = fields.FirstOrDefault(one => one.Name == member.Name);
            if (field is { Style: { } style })
            {
                QueryWriter query = new();
                query.Value(member.Name, WireValue.Of(member.Value), style, field.Explode, field.AllowReserved);
                text.Append(text.Length > 0 && !query.IsEmpty ? "&" : string.Empty).Append(query);
                continue;
            }

            foreach (JsonElement value in member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().AsEnumerable() : [member.Value])
            {
                Append(text, member.Name, field is null ? WireValue.TextOf(value) : value.ValueKind == JsonValueKind.Null ? null : value.GetRawText());
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        text.Append(text.Length > 0 ? "&" : string.Empty);
        PercentEncoding.AppendForm(text, name);
        text.Append('=');
        PercentEncoding.AppendForm(text, value);
    }
}
