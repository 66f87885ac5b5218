using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

// Names in the project's own generated files.
internal sealed partial class GeneratedNames
{
    // By syntax alone: whether the code is really generated is checked when a name is used.
    private static GeneratedNames OfTree(SyntaxTree tree)
    {
        var names = new GeneratedNames();
        foreach (MemberDeclarationSyntax member in ((CompilationUnitSyntax)tree.GetRoot()).Members)
        {
            if (member is not BaseNamespaceDeclarationSyntax space)
            {
                continue;
            }

            string name = space.Name.ToString();
            foreach (MemberDeclarationSyntax declared in space.Members)
            {
                if (declared is TypeDeclarationSyntax type)
                {
                    names.AddType(type, name + "." + type.Identifier.ValueText);
                }
            }
        }

        return names;
    }

    private void AddType(TypeDeclarationSyntax type, string fullName)
    {
        if (type is StructDeclarationSyntax && IsOpenEnum(type))
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

    private static bool IsOpenEnum(TypeDeclarationSyntax type)
    {
        foreach (BaseTypeSyntax one in type.BaseList?.Types ?? default)
        {
            if (NameOf(one.Type) is RuntimeNames.OpenValue or RuntimeNames.TextValue)
            {
                return true;
            }
        }

        return false;
    }

    private void AddMethod(MethodDeclarationSyntax method, string type)
    {
        string name = method.Identifier.ValueText;
        foreach (ParameterSyntax parameter in method.ParameterList.Parameters)
        {
            if (HasConstraints(parameter.AttributeLists))
            {
                Add(Methods, name, type);
                break;
            }
        }

        if (HasAttribute(method.AttributeLists, IsOperation))
        {
            Calls.Add(name);
            AddRequired(name, method.ParameterList.Parameters.Count(static parameter => parameter.Default is null));
            AddResult(name, NameOf(method.ReturnType), NameOf(Generic(method.ReturnType)?.TypeArgumentList.Arguments.FirstOrDefault()) ?? "");
        }
    }

    private static bool HasConstraints(SyntaxList<AttributeListSyntax> lists) => HasAttribute(lists, MemberConstraints.IsRead);

    private static bool IsOperation(string attribute) => attribute == "OpenApiOperation";

    private static bool HasAttribute(SyntaxList<AttributeListSyntax> lists, Func<string, bool> isMatch)
    {
        foreach (AttributeListSyntax list in lists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                if (NameOf(attribute.Name) is { } name && isMatch(name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static GenericNameSyntax? Generic(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right as GenericNameSyntax,
        _ => type as GenericNameSyntax,
    };
}
