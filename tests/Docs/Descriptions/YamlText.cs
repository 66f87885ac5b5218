using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Truto.Generated.Tests.Docs.Descriptions;

/// <summary>Composes descriptions from parts of YAML.</summary>
internal static class YamlText
{
    private const string Header = "openapi: 3.1.0\ninfo: { title: Test, version: 1.0.0 }\n";

    /// <summary>Returns the problem of a text that is not YAML; null if it is.</summary>
    public static (string Message, int Line)? Problem(string text)
    {
        try
        {
            new YamlStream().Load(new StringReader(text));
            return null;
        }
        catch (YamlException error)
        {
            return (error.InnerException?.Message ?? error.Message, (int)error.Start.Line - 1);
        }
    }

    /// <summary>Returns the keys of the outermost mapping; empty if it is something else.</summary>
    public static IReadOnlyList<string> Keys(string text)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(text));
        return stream.Documents is [{ RootNode: YamlMappingNode mapping }] ? [.. mapping.Children.Keys.Select(key => key.ToString())] : [];
    }

    /// <summary>Returns a description with a part at a path of keys.</summary>
    /// <param name="part">The part; keys of the root if the path is empty.</param>
    /// <param name="path">The keys, separated by <c>.</c>, or by <c> > </c> if keys contain dots.</param>
    /// <param name="into">The description that gets the part; null for an empty one.</param>
    public static string Complete(string part, string path, string? into)
    {
        string[] keys = path.Contains(" > ", StringComparison.Ordinal)
            ? path.Split(" > ")
            : path.Split('.', StringSplitOptions.RemoveEmptyEntries);
        string indented = part;
        foreach (string key in keys.Reverse())
        {
            indented = $"'{key.Trim()}':\n" + string.Concat(indented.Split('\n').Select(line => line.Length == 0 ? "\n" : "  " + line + "\n"));
        }

        if (into is not null)
        {
            return Merge(into, indented);
        }

        string paths = Keys(indented).Contains("paths") || Keys(indented).Contains("webhooks") ? "" : "paths: {}\n";
        return Header + paths + indented;
    }

    // The part's mappings are added to those of the description; everything else replaces it.
    private static string Merge(string description, string part)
    {
        YamlStream target = [];
        target.Load(new StringReader(description));
        YamlStream source = [];
        source.Load(new StringReader(part));
        Merge((YamlMappingNode)target.Documents[0].RootNode, (YamlMappingNode)source.Documents[0].RootNode);
        StringWriter text = new();
        target.Save(text, assignAnchors: false);
        return text.ToString();
    }

    private static void Merge(YamlMappingNode target, YamlMappingNode source)
    {
        foreach ((YamlNode key, YamlNode value) in source.Children)
        {
            if (value is YamlMappingNode added && target.Children.TryGetValue(key, out YamlNode? old) && old is YamlMappingNode known)
            {
                Merge(known, added);
            }
            else
            {
                target.Children[key] = value;
            }
        }
    }
}
