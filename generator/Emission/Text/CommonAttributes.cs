namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>Attributes that many emitted declarations have.</summary>
internal static class CommonAttributes
{
    /// <summary>The attribute of generated types without its brackets. It contains the version of the generator.</summary>
    public static readonly string GeneratedCodeName =
        $"global::System.CodeDom.Compiler.GeneratedCode(\"Truto.Generated\", \"{typeof(CommonAttributes).Assembly.GetName().Version.ToString(3)}\")";

    /// <summary>The attribute of generated types.</summary>
    public static readonly string GeneratedCode = $"[{GeneratedCodeName}]";

    /// <summary>The attribute that hides a member from completion lists.</summary>
    public const string Hidden =
        "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";
}
