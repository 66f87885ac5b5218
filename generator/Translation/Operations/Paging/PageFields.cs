using System.Text;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Paging;

/// <summary>A property of a page, or of an object in it.</summary>
/// <param name="Path">The property names, each normalized, joined by dots: <c>meta.nextcursor</c>.</param>
/// <param name="Member">The C# properties that lead to it.</param>
/// <param name="Type">Its type.</param>
internal sealed record PageField(string Path, PageProperty Member, TypeRef Type)
{
    /// <summary>Gets the normalized name of the property.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('.') + 1);

    public bool IsList => Type is ListType;

    public bool IsText => Type is ScalarType { Scalar: Scalar.String };

    /// <summary>Gets a value indicating whether the value can be a URL.</summary>
    public bool CanBeUrl => Type is ScalarType { Scalar: Scalar.String or Scalar.Uri };

    public bool IsUri => Type is ScalarType { Scalar: Scalar.Uri };

    public bool IsInteger => Type is ScalarType { Scalar: Scalar.Int32 or Scalar.Int64 };

    public bool IsBoolean => Type is ScalarType { Scalar: Scalar.Boolean };
}

/// <summary>The properties of a page and of the objects in it that can describe the page, in document order, outer ones first.</summary>
internal static class PageFields
{
    // As in _links.next.href.
    private const int MaxDepth = 3;

    public static IReadOnlyList<PageField> Of(ObjectType page, TypeTranslation types)
    {
        var fields = new List<PageField>();
        var level = new List<(ObjectType Type, PageField? Outer)> { (page, null) };
        for (int depth = 0; depth < MaxDepth && level.Count > 0; depth++)
        {
            var next = new List<(ObjectType Type, PageField? Outer)>();
            foreach ((ObjectType type, PageField? outer) in level)
            {
                foreach (Property property in type.Properties)
                {
                    PageField field = FieldOf(outer, type, property);
                    fields.Add(field);
                    if (PagingNames.CanContainFields(field.Name) && types.ObjectOf(property.Type) is { } inner)
                    {
                        next.Add((inner, field));
                    }
                }
            }

            level = next;
        }

        return fields;
    }

    /// <summary>Returns a name in lower case and without punctuation.</summary>
    public static string Normalize(string name)
    {
        var normalized = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                normalized.Append(char.ToLowerInvariant(c));
            }
        }

        return normalized.ToString();
    }

    private static PageField FieldOf(PageField? outer, ObjectType type, Property property)
    {
        var member = new PageProperty(property.Name);
        string name = Normalize(property.WireName);
        return outer is null
            ? new PageField(name, member, property.Type)
            : new PageField(outer.Path + "." + name, Append(outer.Member, type.Name, member), property.Type);
    }

    private static PageProperty Append(PageProperty outer, string type, PageProperty member) => outer.Inner is null
        ? outer with { Inner = member, InnerType = type }
        : outer with { Inner = Append(outer.Inner, type, member) };
}
