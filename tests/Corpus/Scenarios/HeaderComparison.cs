using System.Globalization;
using System.Reflection;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.Tests.Corpus.Calls;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Whether the headers of a response reach the caller: each as text, and those that are described in their class too.</summary>
internal sealed class HeaderComparison(Scenario scenario, ClientOfDocument client, MethodInfo method, ArgumentValues values)
{
    /// <summary>How the headers differ; null where they do not.</summary>
    public string? Difference(ResponseHeaders actual, DescribedResponse? described) => scenario.ResponseHeaders
        .Select(header => Difference(header.Key, header.Value.ToString(), actual, described?.Headers.ContainsKey(header.Key) == true))
        .FirstOrDefault(difference => difference is not null);

    private string? Difference(string name, string expected, ResponseHeaders actual, bool isDescribed)
    {
        if (actual[name] != expected)
        {
            return $"response header {name}: {expected} became {actual[name] ?? "nothing"}";
        }

        // What describes the body is no header of its own (OpenAPI, Response Object).
        return !isDescribed || name.Equals("content-type", StringComparison.OrdinalIgnoreCase) ? null : Typed(name, expected, actual);
    }

    private string? Typed(string name, string expected, ResponseHeaders actual)
    {
        // Methods do not repeat the words of their client: Pets.GetAsync has GetPetHeaders.
        IReadOnlyList<string> words = Words.Split(method.Name[..^"Async".Length]);
        IReadOnlyList<string> ofClient = Words.Split(method.DeclaringType!.Name);
        PropertyInfo? property = client.Types
            .Where(type => type.IsSubclassOf(typeof(TypedHeaders)) && words.All(word => Has(type, word)))
            .OrderByDescending(type => ofClient.Count(word => Has(type, word)))
            .ThenBy(type => type.Name.Length)
            .SelectMany(type => type.GetProperties())
            .FirstOrDefault(one => WireName.Is(name, one.Name, one.GetCustomAttribute<OpenApiParameterAttribute>()));
        if (property is null)
        {
            return $"response header {name}: no class of {method.Name} has it";
        }

        object? value = property.GetValue(Activator.CreateInstance(property.DeclaringType!, actual));
        return value is not null && IsSame(expected, value)
            ? null
            : $"response header {name}: {expected} became {value ?? "null"} in {property.DeclaringType!.Name}";
    }

    private static bool Has(Type type, string word) => Words.Split(type.Name).Any(one => Inflection.AreAlike(one, word));

    private bool IsSame(string expected, object value) => value is DateTimeOffset moment
        ? moment == Moment(expected)
        : ParameterText.AreSame(expected, ParameterText.Text(values.Written(value)));

    private static DateTimeOffset Moment(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out long seconds)
        ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
