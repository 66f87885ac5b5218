using System.Text.Json;

namespace Truto.Generated.Support;

public static partial class JsonRead
{
    /// <summary>Reads an array whose items have a type by index (<c>prefixItems</c>).</summary>
    /// <typeparam name="T">The type of the tuple.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="type">The name of the type, used in exceptions.</param>
    /// <param name="required">The minimum number of items.</param>
    /// <param name="target">A new instance that receives the items.</param>
    /// <param name="readItem">Reads the item at a zero-based index into the instance.</param>
    /// <returns>The given instance.</returns>
    /// <exception cref="JsonException">The JSON is malformed, is not an array, or has too few items.</exception>
    public static T Tuple<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string type, int required, T target, JsonItemReader<T> readItem)
        where T : class
    {
        Expect(ref reader, JsonTokenType.StartArray, "an array");
        int count = 0;
        try
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                readItem(ref reader, context, target, count);
                count++;
            }
        }
        catch (Exception error) when (JsonMembers.HasNoPath(error))
        {
            throw JsonMembers.Failure($"{type}[{count}]", $"'{type}[{count}]': {error.Message}", error);
        }

        if (count < required && !context.MayLack(""))
        {
            throw JsonMembers.Failure(type, $"'{type}': expected at least {required} items, found {count}.");
        }

        return target;
    }
}
