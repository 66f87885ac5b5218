using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Truto.Generated.Fuzz;

/// <summary>The state of a worker in a file that survives it: the current input, and the number of inputs.</summary>
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

    /// <summary>Gets the number of started inputs.</summary>
    public long Count => view.ReadInt64(0);

    /// <summary>Gets the last started input.</summary>
    public string Input
    {
        get
        {
            var units = new char[view.ReadInt32(sizeof(long))];
            view.ReadArray(Header, units, 0, units.Length);
            return new string(units);
        }
    }

    /// <summary>Starts an input.</summary>
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
