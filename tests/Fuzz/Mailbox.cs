using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Truto.Generated.Fuzz;

/// <summary>What a worker is at, in a file that outlives it: the input, and how many there were.</summary>
internal sealed class Mailbox : IDisposable
{
    private const int Capacity = 1 << 20;
    private const int Header = sizeof(long) + sizeof(int);
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    public Mailbox(string path)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, mapName: null, Capacity);
        view = file.CreateViewAccessor();
    }

    /// <summary>How many inputs have been begun.</summary>
    public long Count => view.ReadInt64(0);

    /// <summary>The input that was begun last.</summary>
    public string Input
    {
        get
        {
            var units = new char[view.ReadInt32(sizeof(long))];
            view.ReadArray(Header, units, 0, units.Length);
            return new string(units);
        }
    }

    /// <summary>Begins an input.</summary>
    public void Begin(string input)
    {
        int length = Math.Min(input.Length, (Capacity - Header) / sizeof(char));
        view.Write(sizeof(long), length);
        view.WriteArray(Header, input.ToCharArray(), 0, length);
        view.Write(0, Count + 1);
    }

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }
}
