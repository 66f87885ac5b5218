using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>Finds a schema in a description by the text of <c>OpenApiSchemaAttribute</c>, such as <c>POST /pets: owner/address</c>.</summary>
internal static class OriginPointer
{
    private const string StepsAfterOperation = ": ";

    private static readonly string[][] Components = [["components", "schemas"], ["definitions"]];

    /// <summary>Returns the schema; null if the description does not contain it.</summary>
    public static Node? Find(string origin, Node root)
    {
        if (origin.StartsWith("#", StringComparison.Ordinal))
        {
            return JsonPointer.TryParseFragment(origin, out JsonPointer path) ? path.Evaluate(root) : null;
        }

        int method = origin.IndexOf(" /", StringComparison.Ordinal);
        return method > 0 && origin.Take(method).All(char.IsUpper)
            ? InOperation(origin, root)
            : Components.Select(container => At([.. container, .. InComponent(origin)], root)).FirstOrDefault(node => node is not null);
    }

    private static IEnumerable<string> InComponent(string origin)
    {
        int end = origin.IndexOf('/');
        return end < 0 ? [origin] : [origin.Substring(0, end), .. InSchema(origin.Substring(end + 1))];
    }

    private static Node? InOperation(string origin, Node root)
    {
        int end = origin.IndexOf(StepsAfterOperation, StringComparison.Ordinal);
        string[] words = (end < 0 ? origin : origin.Substring(0, end)).Split(' ');
        IEnumerable<string> inner = end < 0 ? [] : InSchema(origin.Substring(end + StepsAfterOperation.Length));
        string[] body = words.Length < 2 ? [] : [.. words.Skip(2)];
        string[] location = body switch
        {
            ["parameter", var index] => ["parameters", index],
            [var status, "schema"] => ["responses", status],
            [] or ["form"] => ["requestBody", "content", MediaType(body)],
            [var media] when media.Contains("~1") => ["requestBody", "content", media],
            [var status, ..] => ["responses", status, "content", MediaType(body.Skip(1))],
        };
        return At(["paths", JsonPointer.Escape(words[1]), words[0].ToLowerInvariant(), .. location, "schema", .. inner], root);
    }

    private static string MediaType(IEnumerable<string> words) => words.FirstOrDefault() switch
    {
        null => "application~1json",
        "form" => "application~1x-www-form-urlencoded",
        var other => other,
    };

    private static IEnumerable<string> InSchema(string steps) => steps.Split('/').SelectMany(StepsOf);

    private static string[] StepsOf(string step)
    {
        int colon = step.IndexOf(':');
        return step switch
        {
            "[]" => ["items"],
            "{}" => ["additionalProperties"],
            _ when colon < 0 => ["properties", step],
            _ when colon == step.Length - 1 && step != "properties:" => [step.Substring(0, colon)],
            _ => [step.Substring(0, colon), step.Substring(colon + 1)],
        };
    }

    private static Node? At(IEnumerable<string> steps, Node root) =>
        JsonPointer.TryParse("/" + string.Join("/", steps), out JsonPointer pointer) ? pointer.Evaluate(root) : null;
}
