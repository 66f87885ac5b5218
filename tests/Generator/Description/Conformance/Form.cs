namespace Truto.Generated.Tests.Generator.Description.Conformance;

/// <summary>A description that the specification does not allow, or allows, and what is reported of it.</summary>
/// <param name="Name">What is special.</param>
/// <param name="Versions">The versions of OpenAPI for which that holds.</param>
/// <param name="Around">The description, in YAML; <see cref="Mark"/> stands for the fragment.</param>
/// <param name="Fragment">YAML of the flow style, on lines of its own.</param>
/// <param name="Problems">Each problem: its line counted from the fragment's first, its id, and the text that it points at.</param>
internal sealed record Form(string Name, string Versions, string Around, string Fragment, params string[] Problems)
{
    public const string Mark = "…";

    /// <summary>The first line of the fragment.</summary>
    public int FirstLine => Around.Split(Mark)[0].Count(c => c == '\n');

    public string Text(string version) => Around
        .Replace(Mark, Fragment, StringComparison.Ordinal)
        .Replace("VERSION", version == "2.0" ? "swagger: '2.0'" : "openapi: " + version, StringComparison.Ordinal);

    public override string ToString() => Name;
}
