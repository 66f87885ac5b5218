using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>
/// Visits every schema once, those that references lead to included, and says what is wrong with them. Schemas are views that
/// pass over what they cannot use; here it is said.
/// </summary>
internal sealed class SchemaCheck
{
    private readonly ReadingContext context;

    private SchemaCheck(ReadingContext context) => this.context = context;

    public static void Run(ReadingContext context)
    {
        var check = new SchemaCheck(context);

        // Visiting one schema finds others; they are visited in turn. No recursion: depth and cycles do not matter.
        for (int i = 0; i < context.Schemas.All.Count; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            check.Visit(context.Schemas.All[i]);
        }
    }

    private void Visit(Schema schema)
    {
        CheckReference(schema);
        if (schema.Node is not ObjectNode fields)
        {
            SchemaContradictions.CheckScalar(schema, context);
            return;
        }

        foreach (Member member in fields.Members)
        {
            if (schema.Keyword(member.Name) is not null && !NodeKinds.IsNull(member.Value))
            {
                SchemaKeywords.Check(schema, member, context);
            }
        }

        SchemaContradictions.Check(schema, context);
    }

    private void CheckReference(Schema schema)
    {
        if (schema.Reference is not { Target: null } reference)
        {
            return;
        }

        string consequence = "'" + DisplayName.Of(schema.At.Path) + "' accepts any JSON.";
        Resolution found = context.Schemas.Resolve(reference);
        if (found.Target is { } target && SchemaCatalog.CanBeSchema(target.Node))
        {
            context.Report(Diagnostics.DiagnosticCatalog.ReferenceCycle(reference.Place, reference.Text, consequence));
        }
        else if (found.Target is { } other)
        {
            context.ReportWrongKind(other, NodeKinds.Schema);
        }
        else
        {
            ReferenceProblems.Report(context, reference.At, reference.Text, found, consequence);
        }
    }
}
