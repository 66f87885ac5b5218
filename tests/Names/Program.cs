using System.Globalization;
using Truto.Generated.Names;
using Truto.Generated.SourceGeneration.Description.Objects;

const string Usage = """
    names [--longest N] PATH...   figures of the names that the descriptions at the paths (files or folders) give, and the N longest (50)
    names --list FILE             every public name of one description
    """;

if (args is ["--list", { } file])
{
    PublicNames.Of(DescriptionFiles.Read(file).Single().Document).Print(Console.Out);
    return 0;
}

int longest = 50;
string[] paths = args;
if (args is ["--longest", { } count, ..])
{
    longest = int.Parse(count, CultureInfo.InvariantCulture);
    paths = args[2..];
}

if (paths.Length == 0)
{
    Console.Error.WriteLine(Usage);
    return 1;
}

var types = new List<(string Document, string Name)>();
var methods = new List<(string Document, string Name)>();
int documents = 0;
foreach ((string root, (string path, var document)) in paths.SelectMany(root => DescriptionFiles.Read(root).Select(one => (root, one))))
{
    documents++;
    PublicNames names = PublicNames.Of(document);
    string shown = path == root ? Path.GetFileName(path) : Path.GetRelativePath(root, path);
    types.AddRange(names.Types.Select(type => (shown, type.Name)));
    methods.AddRange(names.Clients.SelectMany(client => client.Members).Select(method => (shown, method)));
}

NameStatistics[] all = [new("types", types), new("methods", methods)];
Console.WriteLine($"{documents} descriptions");
Console.WriteLine(NameStatistics.Header);
foreach (NameStatistics one in all)
{
    Console.WriteLine(one.Line);
}

foreach (NameStatistics one in all)
{
    Console.WriteLine();
    Console.WriteLine($"The longest {one.Kind}:");
    foreach (string line in one.LongestNames(longest))
    {
        Console.WriteLine(line);
    }

    Console.WriteLine();
    Console.WriteLine($"Numbered {one.Kind}:");
    foreach (string line in one.NumberedNames())
    {
        Console.WriteLine(line);
    }
}

return 0;
