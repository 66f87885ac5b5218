using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>The outermost schema around the schema of a type: a component, or the schema of a request, response or parameter.</summary>
/// <param name="Key">The pointer of the schema; the name of the type if it is unknown.</param>
/// <param name="IsInside">Whether the type's schema is inside, rather than the outermost schema itself.</param>
/// <param name="Operation">The operation; null for a component.</param>
internal readonly record struct TypeRoot(string Key, bool IsInside, (string Method, string Path)? Operation)
{
    private static readonly string[] Components = ["#/components/schemas/", "#/definitions/"];

    private const string Paths = "#/paths/";
    private const string Schema = "/schema";

    public static TypeRoot Of(TypeDeclaration type)
    {
        string origin = type.Doc.Origin ?? "";
        foreach (string components in Components)
        {
            if (origin.StartsWith(components, StringComparison.Ordinal))
            {
                return OfPrefix(origin, origin.IndexOf('/', components.Length), operation: null);
            }
        }

        int method = origin.StartsWith(Paths, StringComparison.Ordinal) ? origin.IndexOf('/', Paths.Length) + 1 : 0;
        int end = method > 0 ? origin.IndexOf('/', method) : -1;
        if (end < 0)
        {
            return new TypeRoot(type.Name, IsInside: false, Operation: null);
        }

        string path = origin.Substring(Paths.Length, method - 1 - Paths.Length).Replace("~1", "/").Replace("~0", "~");
        int schema = origin.IndexOf(Schema, end, StringComparison.Ordinal);
        int inside = schema < 0 ? -1 : origin.IndexOf('/', schema + Schema.Length);
        return OfPrefix(origin, inside, (origin.Substring(method, end - method).ToUpperInvariant(), path));
    }

    private static TypeRoot OfPrefix(string origin, int end, (string Method, string Path)? operation) =>
        new(end < 0 ? origin : origin.Substring(0, end), IsInside: end >= 0, operation);
}
