using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Syntax.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Truto.Generated.Tests.Generator.Syntax;

/// <summary>Compares nodes with YamlDotNet's. It resolves no plain scalars, so ours must be what the core schema makes of its text.</summary>
internal static class YamlDotNetTree
{
    /// <summary>Where the two first differ, as a path; null where they are equal.</summary>
    public static string? Difference(Node node, YamlNode expected, string path = "#")
    {
        switch (node, expected)
        {
            case (ObjectNode o, YamlMappingNode map):
                if (!o.Members.Select(m => m.Name).SequenceEqual(map.Children.Keys.Select(k => ((YamlScalarNode)k).Value!)))
                {
                    return $"{path}: members {string.Join(", ", o.Members.Select(m => m.Name))}";
                }

                return o.Members.Zip(
                    map.Children.Values,
                    (m, e) => Difference(m.Value, e, $"{path}/{JsonPointer.Escape(m.Name)}")).FirstOrDefault(d => d is not null);

            case (ArrayNode a, YamlSequenceNode list):
                return a.Items.Count == list.Children.Count
                    ? a.Items.Zip(list.Children).Select((p, i) => Difference(p.First, p.Second, $"{path}/{i}")).FirstOrDefault(d => d is not null)
                    : $"{path}: {a.Items.Count} items";

            case (ScalarNode s, YamlScalarNode scalar):
                string json = scalar.Value!;
                ScalarKind kind = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty
                    ? CoreSchema.Resolve(scalar.Value!, out json)
                    : ScalarKind.String;
                return s.Kind == kind && s.Text == json ? null : $"{path}: {s.Kind} '{s.Text}' instead of {kind} '{json}'";

            default:
                return $"{path}: {node.GetType().Name} instead of {expected.GetType().Name}";
        }
    }
}
