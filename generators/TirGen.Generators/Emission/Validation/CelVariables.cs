namespace TirGen.Generators.Emission.Validation;

/// <summary>The variables of macros around a place, innermost first.</summary>
internal sealed record CelVariables(string Name, CelTerm Value, CelVariables? Outer)
{
    public static CelTerm? Find(CelVariables? variables, string name)
    {
        for (; variables is not null; variables = variables.Outer)
        {
            if (variables.Name == name)
            {
                return variables.Value;
            }
        }

        return null;
    }
}
