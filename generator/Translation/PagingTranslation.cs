using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary><c>x-paging</c> of an operation: <c>{ items: result, nextCursor: next_cursor, cursorParameter: next_cursor }</c>.</summary>
internal static class PagingTranslation
{
    private const string Extension = "x-paging";

    /// <param name="operation">The operation.</param>
    /// <param name="page">What its plain method returns.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="types">The API's types.</param>
    /// <param name="problems">Receives names that do not fit.</param>
    public static Paging? Of(
        Description.Operation operation, Result page, IReadOnlyList<Argument> arguments, TypeTranslation types, ICollection<Problem> problems)
    {
        if (operation.At.To(Extension) is not { } at)
        {
            return null;
        }

        if (page is not JsonResult { Type: var type } || types.ObjectOf(type) is not { } body)
        {
            problems.Add(Problems.ExtensionIgnored(at.Place, Extension, "the operation returns no object"));
            return null;
        }

        Property? items = Find("items", wire => body.Properties.FirstOrDefault(property => property.WireName == wire && property.Type is ListType), "a list of the response");
        Property? cursor = Find("nextCursor", wire => body.Properties.FirstOrDefault(property => property.WireName == wire && IsString(property.Type)), "a string of the response");
        Argument? argument = Find("cursorParameter", wire => arguments.FirstOrDefault(one => one.WireName == wire && one.Place == ArgumentPlace.Query && IsString(one.Type)), "a query parameter with a string");
        return items is null || cursor is null || argument is null
            ? null
            : new Paging(((ListType)items.Type).Item, items.Name, cursor.Name, argument.Name);

        T? Find<T>(string member, Func<string, T?> find, string rule)
            where T : class
        {
            Cursor? name = at.To(member);
            T? found = name?.Text() is { } wire ? find(wire) : null;
            if (found is null)
            {
                problems.Add(Problems.ExtensionIgnored((name ?? at).Place, Extension, $"'{member}' must name {rule}"));
            }

            return found;
        }
    }

    private static bool IsString(TypeRef type) => type is ScalarType { Scalar: Scalar.String };
}
