using System.Globalization;
using System.Text;

namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>A JSON Pointer (RFC 6901), such as <c>#/components/schemas/Stage</c>.</summary>
internal sealed class JsonPointer : IEquatable<JsonPointer>
{
    /// <summary>The pointer to the whole value.</summary>
    public static readonly JsonPointer Root = new([]);

    private readonly string[] tokens;

    private JsonPointer(string[] tokens) => this.tokens = tokens;

    /// <summary>The reference tokens, unescaped.</summary>
    public IReadOnlyList<string> Tokens => tokens;

    /// <summary>Parses a pointer such as <c>/paths/~1stages/get</c>; returns false if it is malformed.</summary>
    public static bool TryParse(string text, out JsonPointer pointer)
    {
        pointer = Root;
        if (text.Length == 0)
        {
            return true;
        }

        if (text[0] != '/')
        {
            return false;
        }

        string[] tokens = text.Substring(1).Split('/');
        for (int i = 0; i < tokens.Length; i++)
        {
            if (Unescape(tokens[i]) is not { } token)
            {
                return false;
            }

            tokens[i] = token;
        }

        pointer = new JsonPointer(tokens);
        return true;
    }

    /// <summary>Parses the percent-encoded form in a URI fragment, with or without <c>#</c>.</summary>
    public static bool TryParseFragment(string fragment, out JsonPointer pointer)
    {
        string text = fragment.Length > 0 && fragment[0] == '#' ? fragment.Substring(1) : fragment;
        return TryParse(text.IndexOf('%') < 0 ? text : Uri.UnescapeDataString(text), out pointer);
    }

    /// <summary>Returns the pointer to a value one level below.</summary>
    public JsonPointer Append(string token) => new([.. tokens, token]);

    /// <summary>Returns the value that the pointer identifies inside <paramref name="root"/>, or null.</summary>
    public Node? Evaluate(Node root)
    {
        Node? node = root;
        foreach (string token in tokens)
        {
            node = node switch
            {
                ObjectNode o => o[token],
                ArrayNode a when IndexOf(token) is { } index && index < a.Items.Count => a.Items[index],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>Escapes a name for use as a token.</summary>
    public static string Escape(string token) =>
        token.IndexOf('~') < 0 && token.IndexOf('/') < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");

    /// <summary>Returns the pointer as a <c>$ref</c>, without percent-encoding.</summary>
    public string ToFragment() => "#" + ToString();

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (string token in tokens)
        {
            text.Append('/').Append(Escape(token));
        }

        return text.ToString();
    }

    public bool Equals(JsonPointer? other) => other is not null && tokens.SequenceEqual(other.tokens, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as JsonPointer);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    private static string? Unescape(string token)
    {
        for (int i = token.IndexOf('~'); i >= 0; i = token.IndexOf('~', i + 1))
        {
            if (i + 1 == token.Length || token[i + 1] is not ('0' or '1'))
            {
                return null;
            }
        }

        return token.Replace("~1", "/").Replace("~0", "~");
    }

    private static int? IndexOf(string token)
    {
        bool canonical = token.Length > 0 && (token[0] != '0' || token.Length == 1);
        return canonical && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : null;
    }
}
