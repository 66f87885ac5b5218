namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The keywords of C#, which names of a description can equal.</summary>
internal static class CSharpKeywords
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed",
        "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace",
        "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref",
        "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true",
        "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };

    // Keywords in some contexts, which would be ambiguous in emitted code.
    private static readonly HashSet<string> Contextual = new(StringComparer.Ordinal)
    {
        "__arglist", "__makeref", "__reftype", "__refvalue",
        "await", "field", "file", "nameof", "record", "required", "scoped", "value", "var", "when", "where", "with", "yield",
    };

    /// <summary>Whether a name is a keyword in every context.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name);

    /// <summary>Whether emitted code prefixes a name with <c>@</c>.</summary>
    public static bool NeedsEscape(string name) => Reserved.Contains(name) || Contextual.Contains(name);
}
