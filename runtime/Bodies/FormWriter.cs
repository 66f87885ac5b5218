using System.Text;
using System.Text.Json;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// Writes the properties of a JSON object as <c>application/x-www-form-urlencoded</c> (OpenAPI, "Encoding Object"). By default, a scalar is its text,
/// an object is JSON, and an array is a pair for each item. Null is not sent.
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

            bool isArray = member.Value.ValueKind == JsonValueKind.Array;
            foreach (JsonElement value in isArray ? member.Value.EnumerateArray().AsEnumerable() : [member.Value])
            {
                Append(text, member.Name, field is null ? WireValue.TextOf(value) : JsonOf(value));
            }
        }

        return text.ToString();
    }

    private static string? JsonOf(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetRawText();

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
