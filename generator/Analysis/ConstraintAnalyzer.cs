using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>Holds constants in a project's code against the constraints of its descriptions, where they are written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ConstraintAnalyzer : DiagnosticAnalyzer
{
    /// <summary>How generated code is treated; tests look at it too.</summary>
    internal GeneratedCodeAnalysisFlags GeneratedCode { get; init; } = GeneratedCodeAnalysisFlags.None;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DiagnosticCatalog.ValueNotKnownDescriptor,
        DiagnosticCatalog.LengthDescriptor,
        DiagnosticCatalog.PatternDescriptor,
        DiagnosticCatalog.RangeDescriptor,
        DiagnosticCatalog.MultipleDescriptor,
        DiagnosticCatalog.CountDescriptor,
        DiagnosticCatalog.RepeatedItemDescriptor,
        DiagnosticCatalog.NullDescriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ProjectConstraints.Of(start.Compilation, start.Options) is not { Names.IsEmpty: false } project)
            {
                return;
            }

            if (project.Names.Properties.Count > 0)
            {
                start.RegisterSyntaxNodeAction(
                    node => Assignment(node, project), SyntaxKind.SimpleAssignmentExpression, SyntaxKind.CoalesceAssignmentExpression);
            }

            if (project.Names.Methods.Count > 0 || project.Names.Calls.Count > 0)
            {
                start.RegisterSyntaxNodeAction(node => Invocation(node, project), SyntaxKind.InvocationExpression);
            }

            if (project.Names.Enums.Count > 0)
            {
                start.RegisterSyntaxNodeAction(
                    node => Creation(node, project), SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
            }
        });
    }

    // Also in initializers and in `with`.
    private static void Assignment(SyntaxNodeAnalysisContext context, ProjectConstraints project)
    {
        var assignment = (AssignmentExpressionSyntax)context.Node;
        if (GeneratedNames.NameOf(assignment.Left) is not { } name
            || !project.Names.Properties.ContainsKey(name)
            || !SyntaxPrefilter.Of(assignment.Right, project.PropertiesNamed(name))
            || context.SemanticModel.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol is not IPropertySymbol property
            || project.Of(property) is not { } constraints)
        {
            return;
        }

        new ValueCheck(context, project, property, property.Type, constraints).Check(assignment.Right);
    }

    private static void Invocation(SyntaxNodeAnalysisContext context, ProjectConstraints project)
    {
        var invocation = (InvocationExpressionSyntax)context.Node;
        if (GeneratedNames.NameOf(invocation.Expression) is not { } name)
        {
            return;
        }

        bool isCall = project.Names.Calls.Contains(name);
        if (!isCall && !project.Names.Methods.ContainsKey(name))
        {
            return;
        }

        bool hasConstraints = IsSuspicious(invocation.ArgumentList.Arguments, project.ParametersOf(name));
        bool hasNull = isCall && invocation.ArgumentList.Arguments.Any(argument => IsNull(argument.Expression))
            && !context.SemanticModel.GetNullableContext(invocation.SpanStart).WarningsEnabled();
        if ((!hasConstraints && !hasNull)
            || context.SemanticModel.GetSymbolInfo(invocation, context.CancellationToken).Symbol is not IMethodSymbol called
            || CalledMethod.Of(called) is not { } method)
        {
            return;
        }

        for (int i = 0; i < invocation.ArgumentList.Arguments.Count; i++)
        {
            ArgumentSyntax argument = invocation.ArgumentList.Arguments[i];
            int place = argument.NameColon is { Name.Identifier.ValueText: var given } ? called.Parameters.IndexOf(called.Parameters.FirstOrDefault(one => one.Name == given)!) : i;
            if (place < 0 || place >= called.Parameters.Length)
            {
                continue;
            }

            IParameterSymbol origin = method.Implemented.Parameters[place];
            if (hasNull && IsNull(argument.Expression) && origin is { Type.IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated, HasExplicitDefaultValue: false })
            {
                context.ReportDiagnostic(DiagnosticCatalog.Null(argument.Expression.GetLocation(), project.PlacesOf(origin, context.CancellationToken), origin.Name));
            }
            else if ((project.Of(method.Declared.Parameters[place]) ?? project.Of(origin)) is { } constraints)
            {
                new ValueCheck(context, project, origin, origin.Type, constraints).Check(argument.Expression);
            }
        }
    }

    private static bool IsSuspicious(SeparatedSyntaxList<ArgumentSyntax> arguments, IReadOnlyList<AskedParameter> parameters)
    {
        for (int i = 0; i < arguments.Count && parameters.Count > 0; i++)
        {
            string? name = arguments[i].NameColon?.Name.Identifier.ValueText;
            var asked = new List<MemberConstraints>();
            foreach (AskedParameter one in parameters)
            {
                if (name is null ? one.Place == i : one.Name == name)
                {
                    asked.Add(one.Constraints);
                }
            }

            if (SyntaxPrefilter.Of(arguments[i].Expression, asked))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNull(ExpressionSyntax value) => value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression);

    // new StageStatus("archived")
    private static void Creation(SyntaxNodeAnalysisContext context, ProjectConstraints project)
    {
        var creation = (BaseObjectCreationExpressionSyntax)context.Node;
        string? name = NameOf(creation);
        if ((name is not null && !project.Names.Enums.ContainsKey(name))
            || creation is not { ArgumentList.Arguments: [{ Expression: var value }] }
            || !(name is not null ? SyntaxPrefilter.Of(value, project.EnumsNamed(name)) : IsLiteral(value))
            || context.SemanticModel.GetTypeInfo(creation, context.CancellationToken).Type is not INamedTypeSymbol type
            || project.Of(type) is not { } known)
        {
            return;
        }

        foreach (ExpressionSyntax part in ValueParts.Of(value))
        {
            if (context.SemanticModel.GetConstantValue(part, context.CancellationToken) is { Value: { } constant } && !known.Has(constant))
            {
                string? member = known.NearestMember(constant);
                string? nearest = member is null ? null : type.Name + "." + member;
                ImmutableDictionary<string, string?> fix = ImmutableDictionary<string, string?>.Empty.SetItem(
                    FixProperties.Value, member is null || part != value ? null : type.ToMinimalDisplayString(context.SemanticModel, creation.SpanStart) + "." + member);
                context.ReportDiagnostic(DiagnosticCatalog.ValueNotKnown(
                    part.GetLocation(), project.PlacesOf(type, context.CancellationToken), ValueText.Of(constant), type.Name, nearest, fix));
            }
        }
    }

    // The name of what is made; null for `new(...)` where the declaration it stands in does not tell.
    private static string? NameOf(BaseObjectCreationExpressionSyntax creation) => creation is ObjectCreationExpressionSyntax { Type: var type } ? GeneratedNames.NameOf(type) ?? ""
        : creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var declared } } } ? GeneratedNames.NameOf(declared) ?? ""
        : null;

    // What other `new(...)` make only the compiler knows, which is asked where a literal is given, no oftener.
    private static bool IsLiteral(ExpressionSyntax value) => ValueParts.Of(value).Any(part => part is LiteralExpressionSyntax);
}
