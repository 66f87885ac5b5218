namespace Truto.Generated.Tasks;

/// <summary>Writes files in one step: a reader, or a build that is stopped, sees the old content or the new one.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file, whose folder is created.</summary>
    /// <exception cref="TaskProblemException">The file could not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        string? temporary = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            temporary = path + "." + Path.GetRandomFileName();
            using (FileStream file = new(temporary, FileMode.CreateNew))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (temporary is not null)
            {
                TryDelete(temporary);
            }

            throw new TaskProblemException(TaskMessages.NotWritten, path, exception.Message);
        }
    }

    // The first problem is the one to report; a file that remains is named like its target.
    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
