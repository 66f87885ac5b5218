using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>Reads the references of schemas and reports those without a target.</summary>
internal sealed class SchemaReferenceReader(ReadingContext context)
{
    // The chain of references that is being followed.
    private readonly List<(Schema Schema, Member Reference, Schema? Target)> chain = [];
    private readonly Dictionary<Schema, int> positions = [];

    /// <summary>Reads the reference of a schema and those at the end of which it leads, each once, however long the chain is.</summary>
    public void Read(Schema start)
    {
        Schema? next = start;
        while (next is { Reference: null } && !positions.ContainsKey(next) && SchemaReference.MemberOf(next.Node) is { } reference)
        {
            Schema? target = TargetOf(next, reference);
            positions.Add(next, chain.Count);
            chain.Add((next, reference, target));
            next = target;
        }

        if (chain.Count == 0)
        {
            return;
        }

        int cycleStart = next is not null && positions.TryGetValue(next, out int position) ? position : chain.Count;
        for (int i = 0; i < chain.Count; i++)
        {
            (Schema schema, Member reference, Schema? target) = chain[i];
            var text = (ScalarNode)reference.Value;
            schema.Refer(new SchemaReference(schema.File, text, IsDynamic(reference), i < cycleStart ? target : null));
            if (i >= cycleStart)
            {
                context.Report(DiagnosticCatalog.ReferenceCycle(schema.File.At(text), text.Text, ConsequenceFor(schema)));
            }
        }

        chain.Clear();
        positions.Clear();
    }

    private Schema? TargetOf(Schema schema, Member reference)
    {
        var text = (ScalarNode)reference.Value;
        Resolution resolution = IsDynamic(reference)
            ? context.References.FindDynamic(schema.At, text.Text)
            : context.References.Find(schema.At, text.Text);
        if (resolution.Target is { } target)
        {
            if (SchemaReader.CanBeSchema(target.Node))
            {
                return context.Schemas.At(target);
            }

            context.ReportWrongKind(target, NodeKinds.Schema);
        }
        else
        {
            ReferenceProblems.Report(context, schema.File.At(text), text.Text, resolution, ConsequenceFor(schema));
        }

        return null;
    }

    private static bool IsDynamic(Member reference) => reference.Name == "$dynamicRef";

    private static string ConsequenceFor(Schema schema) => "'" + DisplayName.Of(schema.At.Path) + "' accepts any JSON.";
}
