using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>Checks constants in a project's code against the constraints of its descriptions.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ConstraintAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Whether generated code is analyzed, which only tests do.</summary>
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

    // Includes initializers and `with` expressions.
    private static void Assignment(SyntaxNodeAnalysisContext context, ProjectConstraints project)
    {
        var assignment = (AssignmentExpressionSyntax)context.Node;
        if (GeneratedNames.NameOf(assignment.Left) is not { } name
            || !project.Names.Properties.ContainsKey(name)
            || !SyntaxPrefilter.MayViolate(assignment.Right, project.PropertiesNamed(name))
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

        bool hasConstraints = MayViolate(invocation.ArgumentList.Arguments, project.ParametersOf(name));
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
            int ordinal = argument.NameColon is { Name.Identifier.ValueText: var parameter }
                ? called.Parameters.IndexOf(called.Parameters.FirstOrDefault(one => one.Name == parameter)!)
                : i;
            if (ordinal < 0 || ordinal >= called.Parameters.Length)
            {
                continue;
            }

            IParameterSymbol origin = method.Implemented.Parameters[ordinal];
            if (hasNull && IsNull(argument.Expression) && IsRequired(origin))
            {
                IEnumerable<Location> schemas = project.SchemaLocationsOf(origin, context.CancellationToken);
                context.ReportDiagnostic(DiagnosticCatalog.Null(argument.Expression.GetLocation(), schemas, origin.Name));
            }
            else if ((project.Of(method.Declared.Parameters[ordinal]) ?? project.Of(origin)) is { } constraints)
            {
                new ValueCheck(context, project, origin, origin.Type, constraints).Check(argument.Expression);
            }
        }
    }

    private static bool MayViolate(SeparatedSyntaxList<ArgumentSyntax> arguments, IReadOnlyList<ConstrainedParameter> parameters)
    {
        for (int i = 0; i < arguments.Count && parameters.Count > 0; i++)
        {
            string? name = arguments[i].NameColon?.Name.Identifier.ValueText;
            var candidates = new List<MemberConstraints>();
            foreach (ConstrainedParameter one in parameters)
            {
                if (name is null ? one.Ordinal == i : one.Name == name)
                {
                    candidates.Add(one.Constraints);
                }
            }

            if (SyntaxPrefilter.MayViolate(arguments[i].Expression, candidates))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNull(ExpressionSyntax value) =>
        value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression);

    private static bool IsRequired(IParameterSymbol parameter) =>
        parameter is { Type.IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated, HasExplicitDefaultValue: false };

    // new StageStatus("archived")
    private static void Creation(SyntaxNodeAnalysisContext context, ProjectConstraints project)
    {
        var creation = (BaseObjectCreationExpressionSyntax)context.Node;
        string? name = NameOf(creation);
        if ((name is not null && !project.Names.Enums.ContainsKey(name))
            || creation is not { ArgumentList.Arguments: [{ Expression: var value }] }
            || !(name is not null ? SyntaxPrefilter.MayBeUnknown(value, project.EnumsNamed(name)) : IsLiteral(value))
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
                string? replacement = member is null || part != value
                    ? null
                    : type.ToMinimalDisplayString(context.SemanticModel, creation.SpanStart) + "." + member;
                var fix = ImmutableDictionary<string, string?>.Empty.SetItem(FixProperties.Value, replacement);
                IEnumerable<Location> schemas = project.SchemaLocationsOf(type, context.CancellationToken);
                context.ReportDiagnostic(
                    DiagnosticCatalog.ValueNotKnown(part.GetLocation(), schemas, ValueText.Of(constant), type.Name, nearest, fix));
            }
        }
    }

    // The name of the created type; null for `new(...)` outside a declaration, whose type only binding determines.
    private static string? NameOf(BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax { Type: var type } => GeneratedNames.NameOf(type) ?? "",
        { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var declared } } } } =>
            GeneratedNames.NameOf(declared) ?? "",
        _ => null,
    };

    // `new(...)` of an unknown type is only bound if its argument is a literal.
    private static bool IsLiteral(ExpressionSyntax value) => ValueParts.Of(value).Any(part => part is LiteralExpressionSyntax);
}
