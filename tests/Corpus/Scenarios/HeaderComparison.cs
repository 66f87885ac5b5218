using System.Globalization;
using System.Reflection;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.Tests.Corpus.Calls;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Checks that the caller receives the headers of a response: as text, and the declared ones in their class.</summary>
internal sealed class HeaderComparison(Scenario scenario, ClientOfDocument client, MethodInfo method, ArgumentValues values)
{
    /// <summary>Returns the difference, or null if there is none.</summary>
    public string? Difference(ResponseHeaders actual, DescribedResponse? described) => scenario.ResponseHeaders
        .Select(header => Difference(header.Key, header.Value.ToString(), actual, described?.Headers.ContainsKey(header.Key) == true))
        .FirstOrDefault(difference => difference is not null);

    private string? Difference(string name, string expected, ResponseHeaders actual, bool isDescribed)
    {
        if (actual[name] != expected)
        {
            return $"response header {name}: {expected} became {actual[name] ?? "nothing"}";
        }

        // Content-Type is not a declared header (OpenAPI, Response Object).
        return !isDescribed || name.Equals("content-type", StringComparison.OrdinalIgnoreCase) ? null : Typed(name, expected, actual);
    }

    private string? Typed(string name, string expected, ResponseHeaders actual)
    {
        // Names of methods do not repeat the client's name: Pets.GetAsync has GetPetHeaders.
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
