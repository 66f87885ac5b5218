using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>
/// The names of generated members that analyzers have to look at. Comparing a name costs next to nothing, asking what it means costs as
/// much as compiling; so almost all code of a project is told apart by these.
/// </summary>
internal sealed class GeneratedNames
{
    // As all files of our generator are called.
    private const string Ending = ".g.cs";

    // What one file or referenced assembly contributes stays the same from keystroke to keystroke.
    private static readonly ConditionalWeakTable<SyntaxTree, GeneratedNames> OfTrees = new();
    private static readonly ConditionalWeakTable<IAssemblySymbol, GeneratedNames> OfAssemblies = new();

    /// <summary>Properties with constraints, and the full names of types that have such a one.</summary>
    public Dictionary<string, HashSet<string>> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods with parameters that have constraints, and the full names of types that have such a one.</summary>
    public Dictionary<string, HashSet<string>> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>Open enums, and their full names.</summary>
    public Dictionary<string, HashSet<string>> Enums { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods that call an operation.</summary>
    public HashSet<string> Calls { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods whose result is fetched while it is enumerated.</summary>
    public HashSet<string> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods that return a stream.</summary>
    public HashSet<string> Streams { get; } = new(StringComparer.Ordinal);

    public bool IsEmpty => Properties.Count + Methods.Count + Enums.Count + Calls.Count == 0;

    private HashSet<string>[] Sets => [Calls, Lists, Streams];

    private Dictionary<string, HashSet<string>>[] Tables => [Properties, Methods, Enums];

    /// <summary>The names of a project, those of libraries included that it references.</summary>
    public static GeneratedNames Of(Compilation compilation, CancellationToken cancellation)
    {
        var names = new GeneratedNames();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (tree.FilePath.EndsWith(Ending, StringComparison.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                names.Add(OfTrees.GetValue(tree, one => OfTree(one)));
            }
        }

        foreach (MetadataReference reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && References(assembly))
            {
                cancellation.ThrowIfCancellationRequested();
                names.Add(OfAssemblies.GetValue(assembly, OfAssembly));
            }
        }

        return names;
    }

    private static bool References(IAssemblySymbol assembly) => assembly.Modules.Any(module =>
        module.ReferencedAssemblies.Any(referenced => referenced.Name == RuntimeNames.Namespace));

    private void Add(GeneratedNames other)
    {
        foreach ((HashSet<string> mine, HashSet<string> others) in Sets.Zip(other.Sets, (mine, others) => (mine, others)))
        {
            mine.UnionWith(others);
        }

        foreach ((Dictionary<string, HashSet<string>> mine, Dictionary<string, HashSet<string>> others) in Tables.Zip(other.Tables, (mine, others) => (mine, others)))
        {
            foreach (KeyValuePair<string, HashSet<string>> name in others)
            {
                name.Value.ToList().ForEach(type => Add(mine, name.Key, type));
            }
        }
    }

    private static void Add(Dictionary<string, HashSet<string>> table, string name, string type)
    {
        if (!table.TryGetValue(name, out HashSet<string>? types))
        {
            types = table[name] = new HashSet<string>(StringComparer.Ordinal);
        }

        types.Add(type);
    }

    // By syntax alone: what looks like generated code and is none is found out when it is used.
    private static GeneratedNames OfTree(SyntaxTree tree)
    {
        var names = new GeneratedNames();
        foreach (BaseNamespaceDeclarationSyntax space in ((CompilationUnitSyntax)tree.GetRoot()).Members.OfType<BaseNamespaceDeclarationSyntax>())
        {
            foreach (TypeDeclarationSyntax type in space.Members.OfType<TypeDeclarationSyntax>())
            {
                names.AddType(type, space.Name + "." + type.Identifier.ValueText);
            }
        }

        return names;
    }

    private void AddType(TypeDeclarationSyntax type, string fullName)
    {
        if (type is StructDeclarationSyntax { BaseList.Types: var bases } && bases.Any(one => NameOf(one.Type) == RuntimeNames.OpenValue))
        {
            Add(Enums, type.Identifier.ValueText, fullName);
            return;
        }

        foreach (MemberDeclarationSyntax member in type.Members)
        {
            switch (member)
            {
                case PropertyDeclarationSyntax property when HasConstraints(property.AttributeLists):
                    Add(Properties, property.Identifier.ValueText, fullName);
                    break;
                case MethodDeclarationSyntax method:
                    AddMethod(method, fullName);
                    break;
            }
        }
    }

    private void AddMethod(MethodDeclarationSyntax method, string type)
    {
        string name = method.Identifier.ValueText;
        if (method.ParameterList.Parameters.Any(parameter => HasConstraints(parameter.AttributeLists)))
        {
            Add(Methods, name, type);
        }

        if (Names(method.AttributeLists).Contains("OpenApiOperation"))
        {
            Calls.Add(name);
            AddResult(name, NameOf(method.ReturnType), (Generic(method.ReturnType)?.TypeArgumentList.Arguments.FirstOrDefault() is { } argument ? NameOf(argument) : null) ?? "");
        }
    }

    private void AddResult(string method, string? type, string argument)
    {
        if (type is RuntimeNames.Paged or "IAsyncEnumerable")
        {
            Lists.Add(method);
        }
        else if (type == "Task" && argument == "Stream")
        {
            Streams.Add(method);
        }
    }

    private static GeneratedNames OfAssembly(IAssemblySymbol assembly)
    {
        var names = new GeneratedNames();
        var spaces = new Stack<INamespaceSymbol>([assembly.GlobalNamespace]);
        while (spaces.Count > 0)
        {
            INamespaceSymbol space = spaces.Pop();
            space.GetNamespaceMembers().ToList().ForEach(spaces.Push);
            foreach (INamedTypeSymbol type in space.GetTypeMembers().Where(RuntimeNames.IsGenerated))
            {
                names.AddType(type, space.ToDisplayString() + "." + type.MetadataName);
            }
        }

        return names;
    }

    private void AddType(INamedTypeSymbol type, string fullName)
    {
        if (type.TypeKind == TypeKind.Struct)
        {
            Add(Enums, type.Name, fullName);
            return;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            switch (member)
            {
                case IPropertySymbol when MemberConstraints.Of(member) is not null:
                    Add(Properties, member.Name, fullName);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } method:
                    AddMethod(method, fullName);
                    break;
            }
        }
    }

    private void AddMethod(IMethodSymbol method, string type)
    {
        if (method.Parameters.Any(parameter => MemberConstraints.Of(parameter) is not null))
        {
            Add(Methods, method.Name, type);
        }

        if (RuntimeNames.Attribute(method, RuntimeNames.OperationAttribute) is not null)
        {
            Calls.Add(method.Name);
            AddResult(method.Name, method.ReturnType.Name, method.ReturnType is INamedTypeSymbol { TypeArguments: [var argument, ..] } ? argument.Name : "");
        }
    }

    private static bool HasConstraints(SyntaxList<AttributeListSyntax> lists) => lists.Count > 0 && Names(lists).Any(MemberConstraints.AttributeNames.Contains);

    private static IEnumerable<string?> Names(SyntaxList<AttributeListSyntax> lists) => lists.SelectMany(list => list.Attributes).Select(attribute => NameOf(attribute.Name));

    /// <summary>The last name of a type or of an expression that is one, without what it is qualified by.</summary>
    public static string? NameOf(ExpressionSyntax? type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private static GenericNameSyntax? Generic(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right as GenericNameSyntax,
        _ => type as GenericNameSyntax,
    };
}
