using System.Text;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Overlays;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Mock.Reading;

/// <summary>Reads a description, its overlays, and the files that they refer to.</summary>
internal sealed class DescriptionFiles
{
    private static readonly string[] OverlayExtensions = ["json", "yaml", "yml"];

    private const int MostFiles = 1_000;
    private const long MostBytes = 128 * 1024 * 1024;

    private readonly Dictionary<string, SourceFile> files = new(StringComparer.Ordinal);
    private readonly Queue<string> open = new();
    private long bytes;

    /// <summary>Reads the description in a file, and the files that it refers to by relative paths.</summary>
    /// <param name="path">The path.</param>
    /// <param name="overlays">The overlays, relative to the folder of the description; null for those beside it that have its name.</param>
    /// <exception cref="FileNotFoundException">The file or an overlay does not exist.</exception>
    /// <exception cref="InvalidDataException">The file is no OpenAPI description, an overlay has an error, or they are too large.</exception>
    public static MockDescription Read(string path, IReadOnlyList<string>? overlays)
    {
        string full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new FileNotFoundException($"The OpenAPI description '{path}' does not exist; it was looked for at '{full}'.", full);
        }

        string folder = Path.GetDirectoryName(full)!;
        var reading = new DescriptionFiles();
        SourceFile main = reading.Load(FilePaths.Normalize(full), linksFrom: FilePaths.Normalize(full));
        main = reading.Overlay(main, overlays is null ? Beside(full, folder) : Existing(overlays, folder));
        return MockDescription.Read(main, reading.Parts(FilePaths.Normalize(full)));
    }

    /// <summary>Reads a description in JSON or YAML. It cannot refer to files.</summary>
    /// <param name="text">The description.</param>
    /// <param name="overlays">The overlays, relative to the current folder; null for none.</param>
    /// <exception cref="FileNotFoundException">An overlay does not exist.</exception>
    /// <exception cref="InvalidDataException">The text is no OpenAPI description, or an overlay has an error.</exception>
    public static MockDescription ReadText(string text, IReadOnlyList<string>? overlays) => MockDescription.Read(
        new DescriptionFiles().Overlay(
            DescriptionText.Read("description", text, CancellationToken.None), Existing(overlays ?? [], Directory.GetCurrentDirectory())),
        []);

    /// <summary>Reads a description in UTF-8, or in the encoding of its byte order mark.</summary>
    /// <param name="stream">The description.</param>
    /// <param name="overlays">The overlays, relative to the current folder; null for none.</param>
    /// <exception cref="FileNotFoundException">An overlay does not exist.</exception>
    /// <exception cref="InvalidDataException">The text is no OpenAPI description, an overlay has an error, or the text is too large.</exception>
    public static MockDescription Read(Stream stream, IReadOnlyList<string>? overlays)
    {
        using StreamReader reader = new(stream, Encoding.UTF8, leaveOpen: true);
        StringBuilder text = new();
        char[] buffer = new char[64 * 1024];
        while (reader.Read(buffer) is > 0 and int count)
        {
            text.Append(buffer, 0, count);
            if (text.Length > MostBytes)
            {
                throw new InvalidDataException($"The description exceeds {MostBytes / 1024 / 1024} MB.");
            }
        }

        return ReadText(text.ToString(), overlays);
    }

    private static IEnumerable<string> Beside(string path, string folder) => OverlaySelection.Of(
        path,
        [],
        [.. OverlayExtensions.SelectMany(extension => Directory.EnumerateFiles(folder, "*.overlay." + extension))],
        file => file,
        file => file).Overlays;

    private static IEnumerable<string> Existing(IEnumerable<string> overlays, string folder)
    {
        foreach (string overlay in overlays)
        {
            string full = Path.GetFullPath(Path.Combine(folder, overlay));
            yield return File.Exists(full)
                ? full
                : throw new FileNotFoundException($"The overlay '{overlay}' does not exist; it was looked for at '{full}'.", full);
        }
    }

    // References in an overlay are relative to the description that it changes.
    private SourceFile Overlay(SourceFile main, IEnumerable<string> overlays)
    {
        SourceFile[] files = [.. overlays.Select(path => Load(FilePaths.Normalize(path), linksFrom: main.Path))];
        return OverlayApplication.Apply(main, files, CancellationToken.None);
    }

    private SourceFile[] Parts(string main)
    {
        while (open.TryDequeue(out string? next))
        {
            if (next != main && !files.ContainsKey(next) && File.Exists(next))
            {
                files.Add(next, Load(next, linksFrom: next));
            }
        }

        return [.. files.Values];
    }

    private SourceFile Load(string path, string linksFrom)
    {
        bytes += new FileInfo(path).Length;
        if (files.Count == MostFiles || bytes > MostBytes)
        {
            throw new InvalidDataException(
                $"The description and the files that it refers to exceed {MostFiles} files or {MostBytes / 1024 / 1024} MB, with '{path}'.");
        }

        string text = File.ReadAllText(path);
        foreach (string link in FileLinks.Of(linksFrom, text))
        {
            open.Enqueue(link);
        }

        return DescriptionText.Read(path, text, CancellationToken.None);
    }
}
