using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <content>What reading derives from several keywords or from other schemas.</content>
internal sealed partial class Schema
{
    private bool isComplete;

    /// <summary>Gets the position of the pattern.</summary>
    public SourceLocation PatternLocation => File.At((Node as ObjectNode)?["pattern"] ?? Node);

    /// <summary>Sets the reference, which is read before the keywords.</summary>
    internal void Refer(SchemaReference reference) => Reference = reference;

    /// <summary>Derives the allowed types when the schema's keywords have been read.</summary>
    internal void CompleteTypes()
    {
        Types = declaredTypes.Types;
        IsNull = Types == JsonTypes.None && !declaredTypes.HasUnknown
            && (declaredTypes.HasNull || Const is ScalarNode { Kind: ScalarKind.Null } || (Enum is { } values && SchemaTypes.AreOnlyNull(values)));
        IsNullable |= declaredTypes.HasNull || IsNull;
        Format ??= declaredTypes.IsFile ? "binary" : null;
    }

    /// <summary>Derives what depends on other schemas when all schemas have been read.</summary>
    internal void CompleteFromOthers()
    {
        if (isComplete)
        {
            return;
        }

        isComplete = true;
        if (OneOf.Count > 0 || AnyOf.Count > 0)
        {
            HasNullBranch = OneOf.Concat(AnyOf).Any(branch => branch.IsNull || branch.Reference?.Target is { IsNull: true });
        }

        if (Enum is { } values)
        {
            EnumMembers = EnumMemberReader.OfValues(this, values);
        }
        else if ((OneOf.Count > 0 ? OneOf : AnyOf) is { Count: > 1 } branches)
        {
            // Branches lie within this schema, at most as deep as a text may be nested.
            foreach (Schema branch in branches)
            {
                branch.CompleteFromOthers();
            }

            EnumMembers = EnumMemberReader.OfBranches(branches);
        }
    }
}
