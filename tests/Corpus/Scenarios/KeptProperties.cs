using System.Collections;
using System.Reflection;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Finds properties that models preserve because their classes do not declare them.</summary>
internal static class KeptProperties
{
    private const int MostNested = 40;

    /// <summary>Returns the names, of the value and of nested values.</summary>
    public static IEnumerable<string> Of(object? value) => Of(value, 0);

    private static IEnumerable<string> Of(object? value, int depth) => depth > MostNested ? [] : value switch
    {
        null or string or byte[] or Stream => [],
        CaseValue one => Of(one.Value, depth + 1),
        ApiModel model => InModel(model, depth + 1),
        IDictionary map => map.Values.Cast<object?>().SelectMany(item => Of(item, depth + 1)),
        IEnumerable list => list.Cast<object?>().SelectMany(item => Of(item, depth + 1)),
        _ when IsPresentOptional(value) => Of(value.GetType().GetProperty("Value")!.GetValue(value), depth + 1),
        _ => [],
    };

    private static IEnumerable<string> InModel(ApiModel model, int depth)
    {
        IEnumerable<string> own = model is ApiObject { AdditionalProperties: { } kept } ? kept.Keys : [];
        return own.Concat(model.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.DeclaringType != typeof(ApiObject) && property.GetIndexParameters().Length == 0)
            .SelectMany(property => Of(property.GetValue(model), depth)));
    }

    private static bool IsPresentOptional(object value) => value.GetType() is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(Optional<>)
        && type.GetProperty("IsPresent")!.GetValue(value) is true;
}
