package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.Settings;
import com.fujitsu.vdmj.ast.modules.ASTModuleList;
import com.fujitsu.vdmj.lex.Dialect;
import com.fujitsu.vdmj.lex.LexTokenReader;
import com.fujitsu.vdmj.mapper.ClassMapper;
import com.fujitsu.vdmj.messages.VDMError;
import com.fujitsu.vdmj.syntax.ModuleReader;
import com.fujitsu.vdmj.tc.TCNode;
import com.fujitsu.vdmj.tc.definitions.TCDefinition;
import com.fujitsu.vdmj.tc.definitions.TCTypeDefinition;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.tc.modules.TCModule;
import com.fujitsu.vdmj.tc.modules.TCModuleList;
import com.fujitsu.vdmj.typechecker.ModuleTypeChecker;
import com.fujitsu.vdmj.typechecker.TypeChecker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The modules, as VDMJ has read and checked them. */
final class Specification {

  private final List<TCModule> modules;
  private final Map<String, TCDefinition> definitions = new LinkedHashMap<>();

  private Specification(List<TCModule> modules) {
    this.modules = modules;
    for (TCModule module : modules) {
      for (TCDefinition definition : module.defs) {
        if (definition.name != null) {
          definitions.put(full(definition.name), definition);
        }
        if (definition instanceof TCTypeDefinition type && type.invdef != null) {
          definitions.put(full(type.invdef.name), type.invdef);
        }
        for (TCDefinition part : definition.getDefinitions()) {
          if (part.name != null) {
            definitions.putIfAbsent(full(part.name), definition);
          }
        }
      }
    }
  }

  /** Reads and checks the files; what VDMJ finds wrong is refused. */
  static Specification read(List<Path> files) throws IOException {
    Settings.dialect = Dialect.VDM_SL;
    Settings.annotations = false;
    List<String> errors = new ArrayList<>();
    ASTModuleList parsed = new ASTModuleList();
    for (Path file : files) {
      ModuleReader reader =
          new ModuleReader(
              new LexTokenReader(file.toFile(), Dialect.VDM_SL, StandardCharsets.UTF_8));
      parsed.addAll(reader.readModules());
      reader.getErrors().forEach(error -> errors.add(line(error)));
    }
    refuse(errors);
    TCModuleList modules = checked(parsed);
    TypeChecker.getErrors().forEach(error -> errors.add(line(error)));
    refuse(errors);
    return new Specification(List.copyOf(modules));
  }

  private static TCModuleList checked(ASTModuleList parsed) throws IOException {
    try {
      TCModuleList modules = ClassMapper.getInstance(TCNode.MAPPINGS).init().convert(parsed);
      modules.combineDefaults();
      TypeChecker.clearErrors();
      new ModuleTypeChecker(modules).typeCheck();
      return modules;
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("VDMJ could not check the modules", e);
    }
  }

  private static String line(VDMError error) {
    return Place.of(error.location) + ": " + error.message;
  }

  private static void refuse(List<String> errors) {
    if (!errors.isEmpty()) {
      throw new Refusal(String.join("\n", errors));
    }
  }

  /** The modules, in the order in which they were read. */
  List<TCModule> modules() {
    return modules;
  }

  /** The name with its module. */
  static String full(TCNameToken name) {
    return name.getModule() + "`" + name.getName();
  }

  /** What a module defines under a name, or null. */
  @Nullable TCDefinition definition(String full) {
    return definitions.get(full);
  }

  /** What a name means where it stands, or null. */
  @Nullable TCDefinition definition(TCNameToken name, @Nullable TCDefinition found) {
    TCDefinition direct = definitions.get(full(name));
    if (direct != null) {
      return direct;
    }
    TCDefinition meant = found == null ? null : found.deref();
    return meant == null || meant.name == null ? null : definitions.get(full(meant.name));
  }
}
