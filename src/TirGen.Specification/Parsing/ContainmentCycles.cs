using TirGen.Specification.Model;

namespace TirGen.Specification.Parsing;

/// <summary>Finds the objects that contain each other: the strongly connected components of "has a member of that type" (Tarjan), without recursion.</summary>
internal sealed class ContainmentCycles
{
    private readonly IReadOnlyDictionary<string, ObjectModel> _objects;
    private readonly Dictionary<string, int> _component = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _low = new(StringComparer.Ordinal);
    private readonly Stack<string> _path = new();

    private ContainmentCycles(IReadOnlyDictionary<string, ObjectModel> objects) => _objects = objects;

    /// <summary>Numbers the components of the objects.</summary>
    public static ContainmentCycles Find(IReadOnlyDictionary<string, ObjectModel> objects)
    {
        ContainmentCycles cycles = new(objects);
        foreach (string name in objects.Keys)
        {
            if (!cycles._index.ContainsKey(name))
            {
                cycles.Visit(name);
            }
        }

        return cycles;
    }

    /// <summary>Whether an object that has a member of the other's type is, directly or not, also contained in it.</summary>
    public bool Close(string holder, string member) => _component[holder] == _component[member];

    private void Visit(string start)
    {
        Stack<(string Name, IEnumerator<string> Members)> open = new();
        open.Push(Enter(start));
        while (open.Count > 0)
        {
            (string name, IEnumerator<string> members) = open.Peek();
            if (members.MoveNext())
            {
                string member = members.Current;
                if (!_index.ContainsKey(member))
                {
                    open.Push(Enter(member));
                }
                else if (!_component.ContainsKey(member))
                {
                    _low[name] = Math.Min(_low[name], _index[member]);
                }

                continue;
            }

            open.Pop();
            if (open.Count > 0)
            {
                string holder = open.Peek().Name;
                _low[holder] = Math.Min(_low[holder], _low[name]);
            }

            if (_low[name] == _index[name])
            {
                Leave(name);
            }
        }
    }

    private (string Name, IEnumerator<string> Members) Enter(string name)
    {
        _low[name] = _index[name] = _index.Count;
        _path.Push(name);
        return (name, _objects[name].Properties.Where(static p => p.Type.Kind == TypeKind.Object).Select(static p => p.Type.Name!).GetEnumerator());
    }

    private void Leave(string root)
    {
        string name;
        do
        {
            name = _path.Pop();
            _component[name] = _index[root];
        }
        while (name != root);
    }
}
