using System.Text.Json;

namespace Truto.Generated.Support;

public static partial class JsonRead
{
    /// <summary>Reads an array with a meaning for each place.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="type">The type's name, for messages.</param>
    /// <param name="required">How many items must be there.</param>
    /// <param name="target">A fresh value.</param>
    /// <param name="readItem">Reads the item of a place, counted from 0, into it.</param>
    /// <returns>The value given.</returns>
    /// <exception cref="JsonException">The JSON is malformed, of another kind, or too short.</exception>
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
        catch (Exception error) when (JsonMembers.IsWithoutPlace(error))
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
