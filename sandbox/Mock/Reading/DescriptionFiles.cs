using System.Text;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Mock.Reading;

/// <summary>Reads a description and the files that it refers to.</summary>
internal static class DescriptionFiles
{
    private const int MostFiles = 1_000;
    private const long MostBytes = 128 * 1024 * 1024;

    /// <summary>Reads the description in a file, and the files that it refers to by relative paths.</summary>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="InvalidDataException">The file is no OpenAPI description, or too large.</exception>
    public static MockDescription Read(string path)
    {
        string full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new FileNotFoundException($"The OpenAPI description '{path}' does not exist; it was looked for at '{full}'.", full);
        }

        long bytes = 0;
        Dictionary<string, SourceFile> files = new(StringComparer.Ordinal);
        Queue<string> open = new([FilePaths.Normalize(full)]);
        while (open.TryDequeue(out string? next))
        {
            if (files.ContainsKey(next) || !File.Exists(next))
            {
                continue;
            }

            bytes += new FileInfo(next).Length;
            if (files.Count == MostFiles || bytes > MostBytes)
            {
                throw new InvalidDataException(
                    $"The description '{path}' and the files that it refers to exceed {MostFiles} files or {MostBytes / 1024 / 1024} MB.");
            }

            string text = File.ReadAllText(next);
            files.Add(next, DescriptionText.Read(next, text, CancellationToken.None));
            foreach (string link in FileLinks.Of(next, text))
            {
                open.Enqueue(link);
            }
        }

        SourceFile main = files[FilePaths.Normalize(full)];
        return MockDescription.Read(main, [.. files.Values.Where(file => file != main)]);
    }

    /// <summary>Reads a description in JSON or YAML. It cannot refer to files.</summary>
    /// <exception cref="InvalidDataException">The text is no OpenAPI description.</exception>
    public static MockDescription ReadText(string text) => MockDescription.Read(
        DescriptionText.Read("description", text, CancellationToken.None), []);

    /// <summary>Reads a description in UTF-8, or in the encoding of its byte order mark.</summary>
    /// <exception cref="InvalidDataException">The text is no OpenAPI description, or too large.</exception>
    public static MockDescription Read(Stream stream)
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

        return ReadText(text.ToString());
    }
}
