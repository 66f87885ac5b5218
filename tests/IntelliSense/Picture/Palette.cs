namespace Truto.Generated.Tests.IntelliSense.Picture;

/// <summary>The colors of a picture: of its surfaces, and of code by what a piece of it is.</summary>
internal sealed record Palette(
    string Background,
    string Panel,
    string Border,
    string Text,
    string Muted,
    string Selection,
    string Accent,
    string Warning,
    IReadOnlyDictionary<Piece, string> Code)
{
    public static readonly Palette Light = new(
        Background: "#ffffff",
        Panel: "#f6f8fa",
        Border: "#d0d7de",
        Text: "#1f2328",
        Muted: "#656d76",
        Selection: "#ddebff",
        Accent: "#0969da",
        Warning: "#9a6700",
        Code: new Dictionary<Piece, string>
        {
            [Piece.Keyword] = "#0033b3",
            [Piece.Type] = "#1a7f64",
            [Piece.Method] = "#795e26",
            [Piece.Name] = "#24527a",
            [Piece.Text] = "#a31515",
            [Piece.Number] = "#098658",
            [Piece.Key] = "#0550ae",
        });

    public static readonly Palette Dark = new(
        Background: "#0d1117",
        Panel: "#161b22",
        Border: "#30363d",
        Text: "#e6edf3",
        Muted: "#8d96a0",
        Selection: "#1f3a5f",
        Accent: "#4493f8",
        Warning: "#d29922",
        Code: new Dictionary<Piece, string>
        {
            [Piece.Keyword] = "#569cd6",
            [Piece.Type] = "#4ec9b0",
            [Piece.Method] = "#dcdcaa",
            [Piece.Name] = "#9cdcfe",
            [Piece.Text] = "#ce9178",
            [Piece.Number] = "#b5cea8",
            [Piece.Key] = "#79c0ff",
        });

    public string Of(Piece piece) => Code.TryGetValue(piece, out string? color) ? color : Text;
}

/// <summary>What a piece of code is, as far as its color depends on it.</summary>
internal enum Piece
{
    Plain,
    Keyword,
    Type,
    Method,
    Name,
    Text,
    Number,
    Key,
}
