using System.Text;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Paging;

/// <summary>A member of a page, or of an object in it.</summary>
/// <param name="Path">The names on the wire, each without case and punctuation, joined by dots: <c>meta.nextcursor</c>.</param>
/// <param name="WirePath">The names on the wire joined by dots.</param>
/// <param name="Member">How it is reached.</param>
/// <param name="Type">Its type.</param>
internal sealed record PageField(string Path, string WirePath, PageProperty Member, TypeRef Type)
{
    /// <summary>Its own name, without case and punctuation.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('.') + 1);

    public bool IsList => Type is ListType;

    public bool IsText => Type is ScalarType { Scalar: Scalar.String };

    public bool IsAddress => Type is ScalarType { Scalar: Scalar.String or Scalar.Uri };

    public bool IsUri => Type is ScalarType { Scalar: Scalar.Uri };

    public bool IsInteger => Type is ScalarType { Scalar: Scalar.Int32 or Scalar.Int64 };

    public bool IsBoolean => Type is ScalarType { Scalar: Scalar.Boolean };
}

/// <summary>The members of a page and of the objects in it that may say something of it, in document order, outer ones first.</summary>
internal static class PageFields
{
    // As in _links.next.href.
    private const int Depth = 3;

    public static IReadOnlyList<PageField> Of(ObjectType page, TypeTranslation types)
    {
        var fields = new List<PageField>();
        var level = new List<(ObjectType Type, PageField? Outer)> { (page, null) };
        for (int depth = 0; depth < Depth && level.Count > 0; depth++)
        {
            var next = new List<(ObjectType Type, PageField? Outer)>();
            foreach ((ObjectType type, PageField? outer) in level)
            {
                foreach (Property property in type.Properties)
                {
                    PageField field = Inside(outer, type, property);
                    fields.Add(field);
                    if (PagingNames.MayHold(field.Name) && types.ObjectOf(property.Type) is { } inner)
                    {
                        next.Add((inner, field));
                    }
                }
            }

            level = next;
        }

        return fields;
    }

    /// <summary>A name without case and punctuation.</summary>
    public static string Normal(string name)
    {
        var normal = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                normal.Append(char.ToLowerInvariant(c));
            }
        }

        return normal.ToString();
    }

    private static PageField Inside(PageField? outer, ObjectType type, Property property)
    {
        var member = new PageProperty(property.Name);
        return outer is null
            ? new PageField(Normal(property.WireName), property.WireName, member, property.Type)
            : new PageField(
                outer.Path + "." + Normal(property.WireName),
                outer.WirePath + "." + property.WireName,
                Appended(outer.Member, type.Name, member),
                property.Type);
    }

    private static PageProperty Appended(PageProperty outer, string type, PageProperty member) => outer.Inner is null
        ? outer with { Inner = member, InnerType = type }
        : outer with { Inner = Appended(outer.Inner, type, member) };
}
