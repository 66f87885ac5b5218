using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>The name of a type that emitted code uses.</summary>
/// <param name="Name">The name without its namespace.</param>
/// <param name="IsInExpressions">Whether it occurs in expressions, where a member of the same name hides it.</param>
/// <param name="IsInModels">Whether it occurs in expressions of models.</param>
internal sealed record LibraryName(string Name, bool IsInExpressions, bool IsInModels);

/// <summary>Chooses between the short and the qualified name of a type.</summary>
/// <param name="qualified">The names that are qualified.</param>
internal sealed class LibraryNameChoice(QualifiedNames qualified)
{
    private readonly List<LibraryName> chosen = [];

    /// <summary>Returns the names that a caller chooses.</summary>
    public static IReadOnlyCollection<LibraryName> Record(Action<LibraryNameChoice> choose)
    {
        var choice = new LibraryNameChoice(QualifiedNames.None);
        choose(choice);
        return choice.chosen;
    }

    /// <summary>The name of a type that is used only where types are allowed.</summary>
    public string OfType(string @namespace, string name)
    {
        chosen.Add(new LibraryName(name, IsInExpressions: false, IsInModels: false));
        return Choose(@namespace, name, qualified.IsAmongTypes(name));
    }

    /// <summary>The name of a type whose static members are used, or that documentation refers to.</summary>
    public string InExpressions(string @namespace, string name)
    {
        chosen.Add(new LibraryName(name, IsInExpressions: true, IsInModels: true));
        return Choose(@namespace, name, qualified.IsInExpressions(name));
    }

    /// <summary>The name of a type whose static members only clients use.</summary>
    public string InClients(string @namespace, string name)
    {
        chosen.Add(new LibraryName(name, IsInExpressions: true, IsInModels: false));
        return Choose(@namespace, name, qualified.IsInExpressions(name));
    }

    /// <summary>The name of an attribute without <c>Attribute</c>. The compiler tries both names.</summary>
    public string OfAttribute(string @namespace, string name)
    {
        string whole = name + "Attribute";
        chosen.Add(new LibraryName(name, IsInExpressions: false, IsInModels: false));
        chosen.Add(new LibraryName(whole, IsInExpressions: false, IsInModels: false));
        return Choose(@namespace, name, qualified.IsAmongTypes(name) || qualified.IsAmongTypes(whole));
    }

    private static string Choose(string @namespace, string name, bool isQualified) => isQualified ? $"global::{@namespace}.{name}" : name;
}
